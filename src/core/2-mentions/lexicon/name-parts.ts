/** What names of other tongues are made of, in the characters that they are written with. */

/** Characters that names are written with by their sound: 玛丽亚·罗西, 买买提·吐尔逊. Of our own collecting. */
const CHARACTERS =
  '阿艾爱安昂奥澳巴拜白班邦贝本比彼毕边宾波伯博卜布查察昌楚达戴丹当道得德登邓迪蒂丁东杜敦多顿额恩尔法范菲费芬丰冯佛弗福夫甫盖甘冈戈哥格葛根宫贡古瓜圭郭果哈海罕汉汗豪赫黑亨洪胡华怀惠霍基吉季加佳贾简江杰捷金津京喀卡凯坎康考柯科可克肯孔库奎昆拉莱赖兰郎朗劳勒雷蕾黎里理利莉丽力历连列林琳灵留琉龙隆卢鲁路露伦罗洛吕马玛买迈麦满曼茂梅美门蒙孟米密明缪摩莫墨默姆木牧穆拿纳娜乃奈南瑙内尼妮涅聂宁牛纽农努诺欧帕潘庞培佩彭蓬皮平珀朴普其奇齐契恰强乔切钦琴青琼丘曲让热仁日荣容肉茹儒瑞若撒萨塞赛桑森沙莎山珊尚绍舍申什圣施诗石史士世司丝思斯松苏素孙索塔泰坦汤唐陶特滕提田廷图吐屯托瓦万旺威韦薇维伟魏温文翁沃乌吾武伍西希锡席夏香肖晓辛欣兴匈休雪逊雅亚延扬杨尧耶叶伊衣依因英永尤于宇玉约泽扎詹张哲珍芝芷朱卓兹孜子佐迭娃旦嘎加仓措都则差猜裕才皮埃莱让保治'
const BY_SOUND = new Uint8Array(65536)
for (const char of CHARACTERS) BY_SOUND[char.charCodeAt(0)] = 1

export const isBySound = (char: string): boolean => BY_SOUND[char.charCodeAt(0)] === 1

/** Parts of Tibetan and Mongolian names; two of them are a name wherever they stand, one beside a post. */
const PARTS =
  '扎西 次仁 卓玛 多吉 多杰 才让 才旦 旦增 丹增 洛桑 平措 央金 拉姆 尼玛 达瓦 边巴 巴桑 普布 格桑 顿珠 罗布 仁青 索南 强巴 土登 阿旺 白玛 德吉 桑吉 才仁 加措 旺堆 次旺 班玛 嘎玛 曲珍 曲扎 旺姆 群培 贡布 贡嘎 晋美 益西 泽仁 泽旺 降央 拉巴 巴特尔 巴图 苏和 格日勒 其其格 斯琴 高娃 娜仁 托娅 孟和 朝鲁 哈斯 布和 那顺 宝音 阿古拉 特木尔 当周 当增 东珠 东智 尖措 尖参 江措 坚赞 坚参 加布 杰布 才布 项秀 项杰 南杰 朗杰 拉加 拉毛 吉毛 措毛 措吉 吉措 卓嘎 卓尕 白珍 德珍 仓决 仓珠 曲宗 曲尼 曲培 曲批 琼达 群宗 群觉 巴珠 旺扎 旺杰 旺秀 旺加 旺久 旺庆 久美 久西 赤列 赤烈 欧珠 欧宗 俄珠 俄日 顿旦 丹巴 丹珠 登巴 江村 江白 加央 加羊 嘉央 绛央 彭措 朋措 洛松 洛绒 洛追 罗追 穆拉 更登 根敦 更桑 噶玛 噶松 益希 益珍 多布 多旦 尕藏 尕玛 尕让 华旦 华青 华藏 娘吉 扎巴 扎桑 扎拉 拉旦 拉增 次央 次珍 次多 次登 次成 次德 米玛 西洛 西热 喜饶 喜绕 塔青 土旦 图登 贡保 贡确 贡秋 占堆 央宗 央珍 桑珠 桑旦 桑登 桑珍 阿旦 阿桑 罗藏 罗松 罗绒 格来 格列 格绒 格勒 嘎松 嘎瓦 多日 才项 才郎 夏吾 项毛 完玛 完德 万玛 吉太 扎喜 苏南 苏奴 其美 齐美 乌力吉 吉日嘎拉 敖特根 敖日格勒 呼日勒 阿拉坦 阿拉塔 阿木尔 阿斯根 额尔敦 额尔登 巴雅尔 布仁 达古拉 朝格图 朝克图 满都拉 孟根 莫日根 牧仁 那日苏 那木 萨仁 萨日娜 萨如拉 斯日古楞 苏日娜 苏德 塔娜 特古斯 图雅 吐娜 乌仁 乌云 乌日娜 乌尼尔 乌恩 格根 格日 高勒 图娅 宝力高 青格勒 必力格 毕力格 阿日 索朗 索多 嘎多 次培 伦珠 念扎 贡觉 边珍 达珍 普珍 仓木 巴珍 尼珍 普琼 边琼 达琼 尼琼 旺拉 晋巴 金巴 洛旦 强久 强珍 德庆 德央 曲央 曲吉 曲英 索央 央吉 央拉 卓央 索巴 贡桑 扎布 格龙 巴旦 朗卡 洛加 洛珠 赤来 赤旦'.split(
    ' ',
  )

/** What Uyghur and Kazakh names of one word begin or end with: 帕提古丽, 迪丽努尔, 买合木提. */
const STEMS =
  '帝力 迪力 提力 古丽 努尔 阿依 阿衣 帕提 帕提曼 热依 迪丽 迪里 米热 米日 买买提 买合木提 买合买提 麦麦提 麦合木提 吐尔逊 吐尔洪 吐尔地 吐尼亚孜 阿不都 阿卜杜 阿布都 艾合买提 艾买提 艾尼 艾山 艾力 艾则孜 玉素甫 玉山 依马木 依明 伊敏 伊明 依米提 木合塔尔 木拉提 木塔力 努尔兰 努尔江 努尔买买提 巴哈尔 汗古丽 孜热 再娜 再努 再乃 热娜 热孜 热合曼 热西提 库尔班 卡哈尔 卡德尔 哈力克 哈斯木 海里 赛买提 赛福鼎 沙吾提 沙比尔 塔依尔 托合提 托乎提 图尔荪 吾布力 吾斯曼 亚森 亚力坤 亚克甫 叶尔 叶尔兰 叶尔江 加娜尔 哈那提 胡安 别克 拜克 江阿古丽 阿迪力 阿力木 阿米娜 阿吉 阿孜古 祖农 祖力 肉孜 如则 茹仙 斯迪克 司马义 提力瓦 铁力 外力 乌斯曼 依拉木 依力哈木 依布拉'.split(
    ' ',
  )

/** Is a stretch written by its sound a name by how it begins or ends? */
export const hasNameStem = (word: string): boolean =>
  STEMS.some(
    (stem) =>
      (word.length > stem.length || word.length > 2) && (word.startsWith(stem) || word.endsWith(stem)),
  )

const STEM_FIRST = new Set(STEMS.map((stem) => stem.charAt(0)))

/** How long the longest of these stems is that begins at an offset; 0 where none does. */
export const stemLengthAt = (text: string, at: number): number =>
  STEM_FIRST.has(text.charAt(at))
    ? STEMS.reduce(
        (longest, stem) => (text.startsWith(stem, at) ? Math.max(longest, stem.length) : longest),
        0,
      )
    : 0

const FIRST = new Set(PARTS.map((part) => part.charAt(0)))

/** The part that begins at this offset. */
export const namePartAt = (text: string, at: number): string | undefined =>
  FIRST.has(text.charAt(at)) ? PARTS.find((part) => text.startsWith(part, at)) : undefined
