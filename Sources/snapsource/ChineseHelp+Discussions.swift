/// What stands under the abstracts, by the words of the commands. Commands and files in the examples are those of the
/// English text.
extension ChineseHelp {
  static let discussions: [String: String] = [
    "snapsource": """
    示例
      snapsource mug.jpg               打开浏览界面；按 Enter 搜索
      snapsource https://example.com/mug.jpg
      snapsource demo                  试用全部功能：不需要密钥和网络
      snapsource --plain mug.jpg       同样的功能，用行模式，供读屏软件使用
      snapsource search mug.jpg --format csv > mug.csv
      snapsource detail 1688:727920485853
      snapsource picks export picks.csv
      snapsource spend --by day        调用的费用
      snapsource history ceramic mug   查找以前的搜索，免费
      snapsource doctor                已配置什么，还缺什么
      snapsource keys                  各个键的作用
      snapsource completion zsh        让 shell 补全命令和选项

    数据源在 ~/.config/snapsource/config.yaml 中或用环境变量配置：
    snapsource doctor 列出全部名称。

    退出状态
      0   完成，没有找到时也是
      64  用法错误                70  内部错误
      65  照片不能用              73  无法写入
      66  没有此文件              75  稍后再试
      69  连不上任何数据源        77  凭据被拒绝或余额不足
                                  78  配置有误
    """,
    "manual": """
    示例
      snapsource manual | man -l -
      snapsource manual > ~/.local/share/man/man1/snapsource.1
    """,
    "completion": """
    示例
      snapsource completion bash > ~/.local/share/bash-completion/completions/snapsource
      snapsource completion zsh > ~/.zfunc/_snapsource        fpath 须含 ~/.zfunc
      snapsource completion fish > ~/.config/fish/completions/snapsource.fish
    """,
    "demo": """
    示例
      snapsource demo            选择一张示例照片
      snapsource demo mug.jpg    用自己的照片搜索模拟数据源
    """,
    "search": search,
    "detail": #"""
    示例
      snapsource detail 1688:727920485853
      snapsource detail 727920485853 --marketplace 1688
      snapsource detail 'https://detail.1688.com/offer/727920485853.html?spm=a26'
      snapsource detail 1688:727920485853 --freight --to Guangdong --quantity 500
      snapsource picks list --format json | jq -r '.picks[].key' \\
        | snapsource detail - --format csv > variants.csv

    可写商品编号、数字、商品网址，或手机上分享商品时复制的内容；
    写 - 则从标准输入读取，每行一个。
    每个商品向一个数据源（TMAPI 或 DAJI）发出 1 次调用；一天内查询过
    详情的免费；--fresh 重新查询。
    --freight 用另外 1 次调用，向同一数据源查询运费；12 小时内查询过的免费。
    详情写到标准输出，说明写到标准错误。
    """#,
    "picks": """
    示例
      snapsource picks list
      snapsource picks export picks.csv
      snapsource picks export - --no-bom | csvcut -c key,title,price_cny
      snapsource picks remove 1688:727920485853
    """,
    "picks list": """
    示例
      snapsource picks list
      snapsource picks list --format json | jq '.picks[].listing.url'
    """,
    "picks export": """
    已存在的文件保持不变；加 --force 则一步替换它。

    示例
      snapsource picks export picks.csv
      snapsource picks export picks.csv --force
      snapsource picks export - --no-bom | head
      snapsource picks export all.csv --with-rejected
    """,
    "picks remove": """
    示例
      snapsource picks remove 1688:727920485853 taobao:600000000001
    """,
    "quote": """
    示例
      snapsource quote --rate USD=7.10 --rate-from 'Bank of China, 2026-11-29' \\
        --domestic 60 --fee 5% --shipping 45/kg --markup 15%
      snapsource quote 1688:727920485853 --currency CNY --fee 5% --fee-minimum 200
      snapsource quote --currency EUR --rate EUR=8.20 --rate USD=7.10 \\
        --shipping '80 USD/m3' --cost inspection=300 \\
        --cost 'duty=3.5% of goods+shipping' --margin 20% --format csv > quote.csv

    每个选品一款，按你要的数量计算；没有数量时按起批量。店铺有起批量或
    按批出售时，订购数会更多。单件重量和尺寸来自商品详情
    （snapsource detail）。未知的会写明：6.10+ 表示至少 6.10。
    国际运费、服务费和整批费用分摊到各款，各款之和与总额分毫不差。
    不查询任何数据源。
    """,
    "spend": """
    价格由你设置：配置中的 costs.<vendor>.search 和 costs.<vendor>.photo。
    没有价格的调用只计次数。程序退出前没有得到答复的调用，按已收费计算。

    示例
      snapsource spend
      snapsource spend --since 2026-11-01 --by day
      snapsource spend --by photo --format csv > november.csv
    """,
    "history": """
    在搜到的标题和店铺名、照片名或搜索文字中查找；拉丁文字从词首匹配，
    中文在任意位置匹配。

    示例
      snapsource history
      snapsource history ceramic mug
      snapsource history 马克杯 --since 2026-11-01
      snapsource history mug 2026-11-20  当天的；也可写 2026-11、昨天
      snapsource history --photo mug.jpg --format json
      snapsource --reopen 12             从第 12 次搜索停下处继续
    """,
    "seen": """
    把照片与浏览界面中看过的全部商品的图片比较。不查询数据源。
    选中或淘汰过的排在前面；价格是当时的。

    示例
      snapsource seen client-photo.jpg
      snapsource seen client-photo.jpg --least 50
      snapsource seen client-photo.jpg --format json
    """,
    "archive": """
    示例
      snapsource archive info
      snapsource archive prune --older-than 90d
      snapsource archive backup ~/backup/snapsource.sqlite
      snapsource archive check
      snapsource archive forget prototype.jpg
    """,
    "archive info": """
    示例
      snapsource archive info
    """,
    "archive prune": """
    已删除的页，再查询时需要 1 次调用。

    示例
      snapsource archive prune --older-than 90d
      snapsource archive prune --older-than 1y
    """,
    "archive backup": """
    要使用副本，把它放到 snapsource doctor 所说的数据库位置。

    示例
      snapsource archive backup ~/backup/snapsource.sqlite
    """,
    "archive check": """
    示例
      snapsource archive check
      snapsource archive check --mend    保存损坏文件中仍可读取的内容
    """,
    "archive forget": """
    选品和调用的费用保留。照片文件本身不变。

    示例
      snapsource archive forget prototype.jpg
      snapsource archive forget https://example.com/prototype.jpg --yes
      snapsource archive forget 陶瓷马克杯
    """,
    "doctor": """
    需要处理的行前有 !。不改动任何内容，不做付费调用。

    示例
      snapsource doctor
      snapsource doctor --online     还检查数据源的服务器有无答复
    """,
    "config": """
    示例
      snapsource config show
      snapsource config show --format json | jq -r '.settings[] | select(.set).path'
      snapsource config schema > snapsource.schema.json
    """,
    "config show": """
    数据源的值、网址和命令不显示：其中可能有机密。它们有什么问题，
    由 snapsource doctor 说明。

    示例
      snapsource config show
      SNAPSOURCE_UI_GRAPHICS=off snapsource config show | grep graphics
    """,
    "config schema": """
    编辑器有了它，就能补全名称，并标出错误的值。用 YAML language server
    时，文件的第一行写
      # yaml-language-server: $schema=snapsource.schema.json

    示例
      snapsource config schema > ~/.config/snapsource/snapsource.schema.json
    """,
    "keys": """
    在配置中，keys.<name> 取代命令原来的键：

      keys:
        pick: Space, p          一个键，或用英文逗号隔开的多个键
        picks: g p              先按 g，再按 p
        go-first: g g, Home
        crop: none              不要键；仍可在 : 之后输入它的名称

    键可以是字母、符号，或 Space、Enter、Tab、Esc、Up、Down、PgUp、PgDn、
    F1 到 F12、^A。两个命令在同一处共用的键会被拒绝。

    示例
      snapsource keys
      snapsource keys | grep -i pick
      snapsource keys --format json | jq -r '.keys[] | select(.changed).name'
    """,
    "simulate": simulate,
  ]

  private static let search = """
    示例
      snapsource search mug.jpg
      snapsource search mug.jpg --provider daji --provider tmapi-v2
      snapsource search mug.jpg --sort price-up --price-max 8.50 --page 2
      snapsource search mug.jpg --filter factory --filter ships-48h
      snapsource search mug.jpg --merged --format json
      snapsource search mug.jpg --region 120,40,700,610 --format json
      snapsource search mug.jpg --format csv > mug.csv
      snapsource search --words 陶瓷马克杯

    每查询一个数据源需要 1 次调用，新照片再加 1 次。一天内查询过的由存档
    答复，免费；--fresh 重新查询。数据源不能筛选的在本机筛选：不符合的结果
    略去，没有数据源说明是否符合的排在最后，标有 ?。结果写到标准输出，说明
    写到标准错误。查询多个数据源时，至少一个有答复则状态为 0。

    数据源
    \(HelpLists.vendors)
    筛选，或用 raw:<value> 写数据源自己的值
    \(HelpLists.filters)
    排除项
    \(HelpLists.excludes)
    """

  private static let simulate = """
    输出各数据源的基础地址，以及让 snapsource 使用它们的 shell 命令。
    同一端口的 /calls 说明每个数据源收到多少次调用；
    /offers/pricedByVariant/soldOut 这样的路径给出一个商品的编号，
    它的详情有这些异常。

    示例
      snapsource simulate --port 8080
      snapsource simulate --latency 300 --fail rate-limited:0.3
      snapsource simulate --fail daji=hang --fail tmapi-v1=no-balance
      snapsource simulate --fail detail=slow --fail daji/detail=code-404

    故障
    可针对全部或一个数据源，也可针对其一种调用：
    KIND、VENDOR=KIND、CALL=KIND、VENDOR/CALL=KIND。
    调用有 photo、search、words、detail 和 refresh。详情和按文字搜索只有
    TMAPI 和 DAJI 有；TMAPI 的详情属于 tmapi-v1，按文字搜索属于 tmapi-v2。

    \(HelpLists.failures.map { "  \($0.name) – \(failures[$0.help] ?? $0.help)" }.joined(separator: "\n"))
    """

  /// What the simulator can be made to fail with, by the English words.
  static let failures: [String: String] = [
    "no answer until the caller gives up": "一直不答复，直到调用方放弃",
    "the answer comes seconds late": "答复晚几秒",
    "HTTP 500 with a few words": "HTTP 500 和几个词",
    "an HTML page instead of JSON": "不是 JSON 而是 HTML 页",
    "JSON that cannot be read": "无法读取的 JSON",
    "the connection ends in the middle of the answer": "答复中途连接断开",
    "an answer of 25 MB": "25 MB 的答复",
    "a redirect that leads back to itself": "指向自身的重定向",
    "nothing is found": "没有找到",
    "more than one call at once is refused": "拒绝同时进行的多次调用",
    "the credentials are refused": "凭据被拒绝",
    "the balance is empty (TMAPI)": "余额不足（TMAPI）",
    "too many calls at once": "同时的调用过多",
    "the first token has expired (Shanjing)": "第一个令牌已过期（Shanjing）",
    "an upload succeeds without an image number (DAJI)": "上传成功，但没有图片编号（DAJI）",
    "a photo that was given before is not known any more": "不再认得以前收到的照片",
    "offers stand on a page twice, at two prices": "同一页上商品出现两次，价格不同",
    "the plan lacks this service (HTTP 403)": "套餐不含此服务（HTTP 403）",
    "a refusal with HTTP 200 and in another envelope": "拒绝，但用 HTTP 200 和另一种外层格式",
    "members of details, of freight, and of what words find, are of other types than documented":
      "详情、运费和按文字搜到的内容中，有的类型与文档不同",
    "wrong parameters (DAJI)": "参数错误（DAJI）",
    "no such record (DAJI)": "没有此记录（DAJI）",
    "the data could not be fetched (TMAPI)": "无法取得数据（TMAPI）",
    "parameter error (TMAPI)": "参数错误（TMAPI）",
    "the same as no-balance (TMAPI)": "与 no-balance 相同（TMAPI）",
    "timed out (TMAPI)": "超时（TMAPI）",
    "unexpected error (TMAPI)": "意外错误（TMAPI）",
    "the same as rate-limited (TMAPI)": "与 rate-limited 相同（TMAPI）",
  ]
}
