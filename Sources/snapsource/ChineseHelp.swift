/// Help in Chinese, by its English words.
enum ChineseHelp {
  /// Abstracts, what options are for, and the titles of their groups.
  static let texts: [String: String] = commands.merging(options) { first, _ in first }

  private static let commands: [String: String] = [
    "Find products by photo on 1688 and Taobao, look through them by keyboard, and keep the best.":
      "按照片在 1688 和淘宝上找商品，用键盘筛看，留下最好的。",
    "Open the browser (the default).": "打开浏览界面（默认）。",
    "Try the browser with simulated vendors: no keys, no network, nothing kept.":
      "用模拟数据源试用浏览界面：不需要密钥和网络，不保存任何内容。",
    "Search once without the browser, for scripts.": "不用浏览界面，只搜索一次，供脚本使用。",
    "Ask a vendor for products' details: variants, prices, minimum order, weight.":
      "向数据源查询商品详情：规格、价格、起批量、重量。",
    "List, export or remove what you picked.": "列出、导出或移除选品。",
    "Show the picks, the oldest first.": "显示选品，最早的在前。",
    "Write the picks as a CSV sheet.": "把选品写成 CSV 表格。",
    "Remove picks by their keys.": "按商品编号移除选品。",
    "Work out what picks cost a client, with freight, fee and profit; free.":
      "算出选品给客户的价格：运费、服务费、利润；免费。",
    "Say what was spent: calls and their cost.": "说明花费：调用及其费用。",
    "Find searches that were made, the newest first; free.": "查找以前的搜索，最新的在前；免费。",
    "Find out whether a product was seen before; free.": "查明一个商品以前是否见过；免费。",
    "Look after what is kept: replies, history, picks, costs.": "管理存档：答复、历史、选品、费用。",
    "Say how much is kept, and where.": "说明存了多少，存在哪里。",
    "Remove replies that are old; calls, their cost and what picks rest on stay.":
      "删除旧的答复；调用、费用和选品的依据保留。",
    "Copy the archive into one file; safe while the browser is open.": "把存档复制成一个文件；浏览界面打开时也安全。",
    "Look at every page of the file, and say what is damaged.": "检查文件的每一页，说明哪里损坏。",
    "Remove a client's photo, or the words of a search, for good: searches, replies and names.":
      "永久删除客户的照片或搜索文字：搜索、答复和名称。",
    "Say what is configured, found and missing; never a secret.": "说明已配置什么、找到什么、还缺什么；从不显示机密。",
    "Show every setting, its value, and where that comes from; never a secret.":
      "显示每项设置、它的值和值的来源；从不显示机密。",
    "Show every setting, its value, and where that comes from.": "显示每项设置、它的值和值的来源。",
    "Print the JSON Schema of the configuration file, for editors.": "输出配置文件的 JSON Schema，供编辑器使用。",
    "Print the keys of the browser, and the names that the configuration changes them by.":
      "输出浏览界面的按键，以及在配置中改键所用的名称。",
    "Print a script with which a shell completes this program's words.": "输出脚本，让 shell 补全本程序的命令和选项。",
    "Print the manual page, for man.": "输出手册页，供 man 使用。",
    "Run the simulated vendors on 127.0.0.1 until interrupted.": "在 127.0.0.1 上运行模拟数据源，直到被中断。",
    "Show subcommand help information.": "显示子命令的帮助。",
  ]

  private static let options: [String: String] = [
    "Common options": "公共选项",
    "Query": "查询条件",
    "A photo: a path or an http(s) address.": "照片：路径或 http(s) 网址。",
    "A photo: a file, or an address, which is fetched.": "照片：文件，或会去下载的网址。",
    "Reopen a search of snapsource history by its number, free.":
      "按 snapsource history 中的编号重新打开搜索，免费。",
    "Work by lines instead of a screen, for screen readers and pipes; also with ACCESSIBLE=1 or TERM=dumb.":
      "用行模式代替屏幕界面，供读屏软件和管道使用；ACCESSIBLE=1 或 TERM=dumb 时也是。",
    "Read this configuration file.": "读取此配置文件。",
    "Keep data, cache and log in this directory.": "把数据、缓存和日志放在此文件夹。",
    "How pictures are drawn.": "怎样画图片。",
    "The language of the program.": "程序的语言。",
    "Show the version.": "显示版本。",
    "Show help information.": "显示帮助。",

    // Quotes
    "Picks by their keys; all of them otherwise.": "选品的商品编号；不写则为全部。",
    "What the client pays in.": "客户付款的货币。",
    "The exchange rate of a currency: what 1 unit costs in yuan. Repeat it.": "汇率：1 单位外币合多少人民币；每种货币各写一次。",
    "The source and the date of the rates; the quote shows them.": "汇率的来源和日期，会写入报价。",
    "Freight within China, for each line.": "国内运费，每款各计一次。",
    "Your fee, a share of what --fee-of names.": "服务费，按 --fee-of 所列费用的比例。",
    "What the fee is a share of: goods, domestic, shipping.": "服务费的计算基数：goods（货款）、domestic（国内运费）、shipping（国际运费）。",
    "The minimum fee for all lines together.": "最低服务费，各款合计。",
    "International freight for all lines together, by kg or m3.": "国际运费，各款合计，按公斤或立方米。",
    "The volumetric divisor: 5000, 6000; 0 ignores volume.": "体积重的除数：5000、6000；0 为不计体积重。",
    "The minimum chargeable weight or volume, in kg or m3.": "最低计费重量或体积，单位公斤或立方米。",
    "A fixed charge for the shipment.": "整批货的固定费用。",
    "A cost of your own: for the shipment, per /line, per /piece, or a share. Repeat it.":
      "自定费用：整批、每款（/line）、每件（/piece）或按比例；可重复。",
    "Your markup on the costs.": "加价率：在成本上加多少。",
    "Your margin of the price, instead of a markup.": "利润率：占售价多少，代替加价率。",
    "Round unit prices to this; '0.05 up' rounds up.": "单价取整到多少；“0.05 up”为向上取整。",
    "Pieces in a carton of a pick: only whole ones are ordered.": "某个选品的每箱件数：只按整箱订购。",

    // What is asked
    "Search by words instead of a photo; DAJI takes Chinese only, Shanjing none.":
      "按文字而不是照片搜索；DAJI 只接受中文，Shanjing 不接受文字。",
    "Ask this vendor; repeatable. All configured ones are asked otherwise.":
      "查询此数据源；可重复。不写则查询所有已配置的。",
    "The vendor's page, from 1.": "数据源的第几页，从 1 开始。",
    "Results on a page.": "每页的结果数。",
    "The language that titles are translated into.": "标题译成的语言。",
    "Only such listings; repeatable.": "只要这样的商品；可重复。",
    "No such listings; repeatable.": "不要这样的商品；可重复。",
    "The lowest price in yuan.": "最低价格，以元为单位。",
    "The highest price in yuan.": "最高价格，以元为单位。",
    "Only in this category of the vendor's.": "只要数据源的此类目中的。",
    "Only with this word.": "只要含有此词的。",
    "A description that refines the search.": "使搜索更准确的描述。",
    "Only with this tag of the vendor's; repeatable.": "只要带有数据源此标签的；可重复。",
    "Only of this seller.": "只要此卖家的。",
    "The part of the photo to search by, in pixels.": "用来搜索的照片局部，以像素为单位。",
    "The vendor's number of a photo that it has already.": "数据源已有的照片在那里的编号。",
    "Ask only vendors that support every option; fail if none does.": "只查询支持全部选项的数据源；一个都没有则失败。",
    "Show each offer once, with what every vendor says of it.": "每个商品只显示一次，并列出各数据源的内容。",
    "What standard output gets.": "标准输出的格式。",
    "Ask the vendors although the answers are known; costs what it did the first time.":
      "答复已知也向数据源查询；费用与第一次相同。",
    "Go on though it costs more than caps.askAbove.": "费用超过 caps.askAbove 也继续。",
    "Leave out the mark by which Excel recognises UTF-8 (csv).": "不写 Excel 用来识别 UTF-8 的标记（csv）。",

    // Details
    "Products; - reads them from standard input.": "商品；写 - 则从标准输入读取。",
    "Ask this vendor; the first that has details otherwise.": "查询此数据源；不写则用第一个能查详情的。",
    "What numbers alone are of: 1688 or taobao.": "只写数字的编号属于：1688 或 taobao。",
    "The language that it is translated into.": "译成的语言。",
    "Ask what sending each product within China costs as well: a call each.":
      "还查询每个商品的中国境内运费：每个 1 次调用。",
    "Where to: a province, or a place code; freight.to otherwise.": "寄往：省份或地区代码；不写则用 freight.to。",
    "How many are sent; the minimum order otherwise.": "寄多少件；不写则用起批量。",

    // Picks, costs and history
    "The file to write, or - for standard output.": "要写的文件；写 - 则写到标准输出。",
    "Replace a file that is there already.": "替换已存在的文件。",
    "Add what was rejected, each with its reason.": "加上已淘汰的商品及各自的原因。",
    "Leave out the mark by which Excel recognises UTF-8.": "不写 Excel 用来识别 UTF-8 的标记。",
    "Keys as picks list shows them.": "picks list 显示的商品编号。",
    "From this day on, or from this month (YYYY-MM).": "从这一天起，或从这个月起（YYYY-MM）。",
    "Until the end of this day, or month.": "到这一天或这个月结束为止。",
    "What stands on a line.": "每行按什么统计。",
    "Words that must be there.": "必须出现的文字。",
    "Searches by this photo.": "用此照片进行的搜索。",
    "How many searches at most.": "最多显示多少次搜索。",
    "The least match that is shown, 0 to 100; from 50 on it is likely the same product.":
      "显示的最低相似度，0 到 100；从 50 起多半是同款。",
    "How many offers at most.": "最多显示多少个商品。",

    // The archive and the doctor
    "How old, in days (d), weeks (w), months (m) or years (y).": "多久以前的：天（d）、周（w）、月（m）或年（y）。",
    "The file to write; an earlier copy is replaced.": "要写的文件；以前的副本会被替换。",
    "Save what can be read; the damaged file is kept beside it.": "保存仍可读取的内容；损坏的文件留在旁边。",
    "The photo: its file, or what it was called; or the words.": "照片的文件或当时的名称；或搜索的文字。",
    "Do not ask.": "不询问。",
    "Ask whether the configured vendors' servers answer; free.": "检查已配置的数据源的服务器有无答复；免费。",

    // Other programs
    "The shell.": "用哪种 shell。",
    "The port; 0 is any free one.": "端口；0 为任意空闲端口。",
    "Milliseconds added to every reply.": "每次答复增加的毫秒数。",
    "Fail like this, always or at a rate from 0 to 1; repeatable.": "模拟此故障，总是或按 0 到 1 的比例；可重复。",
    "Calls that a vendor takes at once when it fails with too-many.": "模拟 too-many 时，数据源同时接受的调用数。",
    "The seed of the goods: the same seed is the same goods.": "商品的种子：种子相同，商品就相同。",
    "Wholesale listings at least; past the catalogue's own they come again.":
      "批发商品的最少数量；超出目录已有的则重复出现。",
  ]
}
