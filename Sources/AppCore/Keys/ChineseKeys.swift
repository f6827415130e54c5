/// What keys do, by the English words of the key table.
package enum ChineseKeys {
  static let words: [String: String] = [
    "Move down": "下移",
    "Move up": "上移",
    "Move a screen down": "下移一屏",
    "Move a screen up": "上移一屏",
    "Move half a screen down": "下移半屏",
    "Move half a screen up": "上移半屏",
    "Move left in the grid": "在网格中左移",
    "Move right in the grid": "在网格中右移",
    "Go to the first": "到第一项",
    "Go to the last": "到最后一项",
    "Next page of results; one that was not seen yet costs the calls that the footer says":
      "下一页结果；没看过的页会产生付费调用，费用见底部提示",
    "Previous page of results, free": "上一页结果，免费",
    "Open the details": "打开详情",
    "Show the pick's details, or the page of one that is from another search": "显示选品的详情；来自其他搜索的，打开其商品页",
    "Search by the photo; asks before it pays, unless the photo was chosen just now": "用照片搜索；付费前先询问，除非照片是刚选的",
    "Change": "更改",
    "Choose": "选择",
    "Reopen the search where it was left, free": "从上次停下处重新打开搜索，免费",
    "Choose the line of that number": "选择该数字的行",
    "Back to the results; stops a running search first": "返回结果；正在搜索时先停止",
    """
    Stop a running search, or forget what was found or marked, or unfold, or show all again, or go back from what \
    a picture or words found to the results before, free; never leaves the list
    """:
      "停止搜索，或清除查找和标记，或展开，或重新显示全部，或从图片、文字搜到的结果回到之前的结果，免费；不会离开列表",
    "Back one level; stops a running search first": "返回上一级；正在搜索时先停止",
    "Close": "关闭",
    "Next pane": "下一窗格",
    "Previous pane": "上一窗格",
    "Vendors: choose who is asked": "数据源：选择向谁查询",
    "Photo": "照片",
    "Filters and sort of the vendors": "数据源的筛选和排序",
    "Results": "结果",
    "Picks": "选品",
    "Earlier searches: find one, and reopen it where it was left": "以前的搜索：查找，并从上次停下处重新打开",
    "Seen before: what was ever looked at and looks like the photo, with what you decided; free":
      "以前见过：看过的商品中与照片相似的，以及你的决定；免费",
    "Order by what you decide: like your picks, unlike your rejections; again as found":
      "按你的取舍排序：像选品的在前，像淘汰的在后；再按恢复原顺序",
    "The offer's page on the marketplace, in a browser": "在浏览器中打开平台上的商品页",
    "Vendors, photo and filters at the left: kept there, or only while in use": "左侧的数据源、照片和筛选：固定显示，或只在使用时显示",
    "What was spent, by vendor": "各数据源的花费",
    "This list; / narrows it": "本列表；按 / 查找",
    "Search with the photo, vendors and filters as they are; the footer says what it costs": "用当前的照片、数据源和筛选搜索；费用见底部提示",
    "Search again and pay again (ignores the archive); says what it costs and asks first": "重新搜索并再次付费（不用存档）；先说明费用并询问",
    "Type the photo's path or address; Tab completes": "输入照片的路径或网址；Tab 补全",
    "Search by words instead of the photo: type them, or take the original title; an empty line goes back to the photo":
      "按文字而不是照片搜索：输入文字，或采用原文标题；留空则恢复用照片",
    "Switch on or off": "启用或关闭",
    "Next value": "下一个值",
    "Previous value": "上一个值",
    "Sort the picks, or group them by photo, status, tag or shop": "给选品排序，或按照片、状态、标签、店铺分组",
    "Sort: what is loaded, free, or by the vendors": "排序：给已加载的排序（免费），或由数据源排序",
    "Take this result's picture as the photo": "用这个结果的图片作为照片",
    "Ask the vendors that failed, stopped or rest again": "重新查询失败、已停止或暂停的数据源",
    "Choose the part of the photo to search by": "裁剪：选择用来搜索的局部",
    "Move the box left": "选框左移",
    "Move the box down": "选框下移",
    "Move the box up": "选框上移",
    "Move the box right": "选框右移",
    "Grow the box": "放大选框",
    "Shrink the box": "缩小选框",
    "Make the box wider": "加宽选框",
    "Make the box narrower": "收窄选框",
    "Make the box taller": "加高选框",
    "Make the box shorter": "压低选框",
    "See the part larger, or the whole photo": "放大看局部，或看整张照片",
    "The whole photo": "整张照片",
    "Put the box on the suggested part of that number: a thing that stands out, or what a vendor suggests":
      "把选框放到该数字的建议局部：照片中显眼的物品，或数据源建议的",
    "Take this part; the next search asks by it": "采用此局部；下次搜索就用它",
    "Leave the part as it was": "局部保持原样",
    "The product's page: all that is known of it on the whole screen, free": "商品页：全屏显示已知的全部信息，免费",
    "Details by a vendor: variants, minimum order, weight; says what it costs and asks first":
      "向数据源查询详情：规格、起批量、重量；先说明费用并询问",
    "Freight within China by a vendor, for the quantity or the minimum order; says what it costs and asks first":
      "向数据源查询中国境内的运费，按数量或起批量；先说明费用并询问",
    "Next section": "下一栏",
    "Previous section": "上一栏",
    "What another vendor said": "看另一个数据源的内容",
    "All pictures of the listing, large beside your photo": "商品的全部图片，大图，与你的照片并排",
    "Next picture of the listing": "商品的下一张图片",
    "Previous picture of the listing": "商品的上一张图片",
    "Its first picture": "第一张图片",
    "Its last picture": "最后一张图片",
    "Next listing": "下一个商品",
    "Previous listing": "上一个商品",
    "Mark or unmark, and move down: picks, rejections, edits, details, comparing and copies are about what is marked":
      "标记或取消标记，并下移：选中、淘汰、修改、详情、对比和复制都针对已标记的行",
    "Mark all from the last marked row to here": "从上次标记的行到此处全部标记",
    "Mark all rows of the list": "标记列表的所有行",
    "Mark what is not marked, and the others no more": "反选标记",
    "Mark nothing any more": "取消所有标记",
    "Pick or unpick, and move down": "选中或取消选中，并下移",
    "Reject or take back": "淘汰或取消淘汰",
    "Reject or take back, and move down": "淘汰或取消淘汰，并下移",
    "Reject with a reason: price, minimum order, not the same, trader, other; a pick is unpicked":
      "说明原因并淘汰：价格、起批量、非同款、贸易商、其他；已选中的会取消选中",
    "Pick this one, reject those with the very same picture, and go to the next that nothing is decided of":
      "选中此商品，淘汰图片完全相同的，并到下一个未定的商品",
    "Go to the next that nothing is decided of": "到下一个未定的商品",
    "Hide what you have rejected so far, or show it again; &rejected lists it": "隐藏到目前为止已淘汰的，或重新显示；&rejected 列出它们",
    "Quantity, status, tags and note of a pick": "选品的数量、状态、标签和备注",
    "Undo the last pick, rejection or edit, also of the session before": "撤销上一次选中、淘汰或修改，包括之前会话的",
    "Redo": "重做",
    "Write the picks to a CSV file": "把选品写入 CSV 文件",
    "Write what is compared to a CSV file": "把对比内容写入 CSV 文件",
    "Compare the marked offers side by side; where none are marked, the best so far against the next":
      "并排对比已标记的商品；没有标记时，对比目前最优的与下一个",
    "Reject the offer, or take it back": "淘汰商品，或取消淘汰",
    "The offer to the right": "右边的商品",
    "The offer to the left": "左边的商品",
    "Only where they differ, or everything": "只显示不同之处，或全部显示",
    "The left one stays: the other is rejected, with what shows the very same picture": "保留左边：淘汰另一个，以及与它图片完全相同的",
    "The right one stays: the other is rejected, with what shows the very same picture": "保留右边：淘汰另一个，以及与它图片完全相同的",
    "Find in titles, shops and ids; in picks also in what you said of them; on a product's page in all of it":
      "在标题、店铺和编号中查找；选品中还包括你写的内容，商品页上包括全部内容",
    "Next that was found": "下一个匹配项",
    "Previous that was found": "上一个匹配项",
    """
    Narrow the list while you type: words, -word, price<40, moq<=100, at500<38, drop-ship<40, match>60, \
    sold30d>100, again>20%, years>=3, score>=4.5, 48h, factory, vendor:daji, picked; nothing shows all again
    """:
      """
    边输入边缩小列表范围：文字、-文字、price<40、moq<=100、at500<38、drop-ship<40、match>60、sold30d>100、again>20%、years>=3、score>=4.5、\
    48h、factory、vendor:daji、picked；留空则重新显示全部
    """,
    "Narrow the list by a form: price, minimum order, match, sales, shop and what is decided":
      "用表单缩小列表范围：价格、起批量、相似度、销量、店铺和决定",
    "Ask for nothing here": "清除此条件",
    "No filters": "清除所有筛选",
    "Ask for nothing, show all again": "清除所有条件，重新显示全部",
    "Type what the form says": "以文字输入表单的条件",
    """
    How many pieces the buyer wants: prices are shown and sorted at that, and a pick begins with it; nothing shows \
    them as the vendors do
    """:
      "买家要多少件：价格按此数量显示和排序，选中时以它为数量；留空则按数据源的原样显示",
    "Show one vendor's results, then the next one's, then all": "只显示一个数据源的结果，再换下一个，最后显示全部",
    "Lines, lines with pictures, or pictures side by side": "每个结果一行、带图片，或图片网格",
    "Fold offers with the very same picture into one row, then those of the same product, or unfold them":
      "把图片完全相同的商品折叠成一行，再折叠同款，或展开",
    "Show the results that do not meet the filters, or hide them": "显示不符合筛选的结果，或隐藏",
    "Draw pictures as well as the terminal can, with quadrants, half blocks or signs, or not at all":
      "以终端的最佳效果画图片，或用四分块、半块、字符，或不显示",
    "Titles translated, or in the seller's words": "标题用译文，或用卖家原文",
    "Choose the columns of the list and their order; prices of one basis are columns of their own":
      "选择列表的列及其顺序；每类价格各有一列",
    "Show the column, or show it no more": "显示此列，或不再显示",
    "Move the column to the left": "此列左移",
    "Move the column to the right": "此列右移",
    "The usual columns": "默认列",
    "Views: columns, narrowing, order and quantity under a name; price hunt, supplier check, drop-shipping and yours":
      "视图：用一个名称记住列、缩小的范围、排序和数量；自带 price hunt、supplier check、drop-shipping，也可自建",
    "Look through the view": "使用此视图",
    "Save how the list looks now as a view": "把列表现在的样子存为视图",
    "Remove a view that was saved here": "删除在这里保存的视图",
    "Open the listing in a browser": "在浏览器中打开商品",
    "Open its picture, or the selected variant's, in a viewer or browser": "用看图程序或浏览器打开它的图片，或所选规格的图片",
    "Copy the listing's address": "复制商品链接",
    "Copy the picture's address": "复制图片链接",
    "Copy the address": "复制链接",
    "Copy the row": "复制此行",
    "Commands by name or by what they do; some take a word more, as photo, find and write do":
      "按名称或作用找命令；有的后面可再跟文字，如 photo、find 和 write",
    "Chinese or English (中文 / English)": "中文或英文（中文 / English）",
    "Mouse on or off; off, the terminal selects text as usual": "开关鼠标；关闭时，终端照常选取文字",
    "Draw the screen again": "重画屏幕",
    "Suspend; fg comes back": "挂起；fg 恢复",
    "Quit": "退出",
    "Stop what is going on; twice quits at once": "停止正在进行的操作；按两次立即退出",
    "Accept": "确定",
    "Give up": "取消",
    "Complete a path or a command; the next field of a form": "补全路径或命令；表单中到下一项",
    "The command or the field above": "上一个命令，或上一项",
    "The command or the field below": "下一个命令，或下一项",
    "A character to the left": "左移一个字符",
    "A character to the right": "右移一个字符",
    "To the start": "到行首",
    "To the end": "到行尾",
    "Delete to the left": "删除左边的字符",
    "Delete to the right": "删除右边的字符",
    "Delete the word to the left": "删除左边的词",
    "Delete to the start": "删除到行首",
    "Delete to the end": "删除到行尾",
  ]
}
