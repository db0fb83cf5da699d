/** What names of other tongues are made of, in the characters that they are written with. */

/** Characters that names are written with by their sound: 玛丽亚·罗西, 买买提·吐尔逊. Of our own collecting. */
const CHARACTERS =
  '阿艾爱安昂奥澳巴拜白班邦贝本比彼毕边宾波伯博卜布查察昌楚达戴丹当道得德登邓迪蒂丁东杜敦多顿额恩尔法范菲费芬丰冯佛弗福夫甫盖甘冈戈哥格葛根宫贡古瓜圭郭果哈海罕汉汗豪赫黑亨洪胡华怀惠霍基吉季加佳贾简江杰捷金津京喀卡凯坎康考柯科可克肯孔库奎昆拉莱赖兰郎朗劳勒雷蕾黎里理利莉丽力历连列林琳灵留琉龙隆卢鲁路露伦罗洛吕马玛买迈麦满曼茂梅美门蒙孟米密明缪摩莫墨默姆木牧穆拿纳娜乃奈南瑙内尼妮涅聂宁牛纽农努诺欧帕潘庞培佩彭蓬皮平珀朴普其奇齐契恰强乔切钦琴青琼丘曲让热仁日荣容肉茹儒瑞若撒萨塞赛桑森沙莎山珊尚绍舍申什圣施诗石史士世司丝思斯松苏素孙索塔泰坦汤唐陶特滕提田廷图吐屯托瓦万旺威韦薇维伟魏温文翁沃乌吾武伍西希锡席夏香肖晓辛欣兴匈休雪逊雅亚延扬杨尧耶叶伊衣依因英永尤于宇玉约泽扎詹张哲珍芝芷朱卓兹孜子佐迭娃旦嘎加仓措都则差猜裕才皮埃莱让'
const BY_SOUND = new Uint8Array(65536)
for (const char of CHARACTERS) BY_SOUND[char.charCodeAt(0)] = 1

export const isBySound = (char: string): boolean => BY_SOUND[char.charCodeAt(0)] === 1

/** Parts of Tibetan and Mongolian names; two of them are a name wherever they stand, one beside a post. */
const PARTS =
  '扎西 次仁 卓玛 多吉 多杰 才让 才旦 旦增 丹增 洛桑 平措 央金 拉姆 尼玛 达瓦 边巴 巴桑 普布 格桑 顿珠 罗布 仁青 索南 强巴 土登 阿旺 白玛 德吉 桑吉 才仁 加措 旺堆 次旺 班玛 嘎玛 曲珍 曲扎 旺姆 群培 贡布 贡嘎 晋美 益西 泽仁 泽旺 降央 拉巴 巴特尔 巴图 苏和 格日勒 其其格 斯琴 高娃 娜仁 托娅 孟和 朝鲁 哈斯 布和 那顺 宝音 阿古拉 特木尔'.split(
    ' ',
  )

const FIRST = new Set(PARTS.map((part) => part.charAt(0)))

/** The part that begins at this offset. */
export const namePartAt = (text: string, at: number): string | undefined =>
  FIRST.has(text.charAt(at)) ? PARTS.find((part) => text.startsWith(part, at)) : undefined
