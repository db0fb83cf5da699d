import { expect, test } from './app'

test('the notices of what the program is made of are read in the settings', async ({ host }) => {
  const page = host.page()
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: '显示全部' }).click()
  await expect(page.getByTestId('notices')).toContainText('svelte')
  await expect(page.getByTestId('notices')).toContainText('Apache License')
})
