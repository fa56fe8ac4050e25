"""Sample views in the style of the field, one page of every template and every kind of block."""

from __future__ import annotations

import datetime

from site_builder.views.chart_shapes import Bar, Chart
from site_builder.views.diagrams.drawing import Diagram
from site_builder.views.diagrams.flow import End, Way, flow
from site_builder.views.diagrams.strip import Span, strip
from site_builder.views.diagrams.tree import Branch, tree
from site_builder.views.gallery_shapes import Plate, PlateGroup
from site_builder.views.page_shapes import (
    BrowseView,
    CampaignCard,
    Content,
    DataView,
    EntryView,
    GalleryView,
    HomeView,
    ListView,
    MissingView,
    Page,
    SearchView,
    TextView,
    TimelineView,
)
from site_builder.views.part_shapes import CountedGroup, ListGroup, ListPartView, Parts
from site_builder.views.shapes import (
    Block,
    Choice,
    CorrectionView,
    DispatchRow,
    Download,
    Facet,
    FactRow,
    FigureView,
    Link,
    LinkGroup,
    LinkItem,
    Mark,
    NoteView,
    Paraphrase,
    PartView,
    Picture,
    PictureView,
    SourceRow,
    TimelineGroup,
    TimelineItem,
)
from site_builder.views.timeline_shapes import PartPreview, StripBar, StripCell, TimelinePartView

TOWN = Link("花园口镇", "units/huayuankou/")
HUIJI = Link("惠济区", "units/huiji/")
WATER = Link("市水利局", "units/shuiliju/")
AUDIT = Link("市审计局", "units/shenjiju/")
ZHENGZHOU = Link("郑州市直机关下沉社区 2020", "campaigns/zhengzhou-2020/")
HUIJI_2022 = Link("惠济区 2022 年防控", "campaigns/huiji-2022/")
REPORT = Mark(1, "第二部分，第 1–3 段")


def figure(
    label: str,
    value: str,
    unit: str = "人",
    *,
    before: str = "",
    after: str = "",
    details: tuple[str, ...] = (),
    scope: tuple[Link, ...] = (),
    marks: tuple[Mark, ...] = (REPORT,),
    inferred: bool = False,
    owner: Link | None = None,
    campaign: str = "",
    disputed: bool = False,
) -> FigureView:
    number = f"{float(value):020.4f}" if value.replace(".", "").isdigit() else ""
    return FigureView(
        label,
        value,
        before,
        after,
        unit,
        details,
        scope,
        marks,
        inferred,
        number,
        owner,
        cited=(Link("第 2 段", "sources/baodao/", "报道"),) if owner else (),
        disputed=disputed,
        facets={"campaign": (campaign,)} if campaign else {},
    )


FIGURES = (
    figure("轮流值守的人员，24 小时三班", "147"),
    figure("一线临时党支部", "27", "个", inferred=True, disputed=True),
    figure("三站检查的车辆", "5225", "辆", details=("截至来源发表时",)),
    figure(
        "平均每天劝返",
        "200",
        "人次",
        before="平均近",
        details=("每天", "原文作“近200余人次”"),
        scope=(HUIJI,),
    ),
)

DISPATCHES = (
    DispatchRow(
        senders=(
            Link("镇村干部、退役军人"),
            Link("区纪委监委", "units/huiji-jiwei/"),
            Link("区交通局", "units/huiji-jiaotong/"),
            Link("区市场监管局", "units/huiji-shichang/"),
        ),
        receivers=(
            Link("黄河公路大桥", "places/huanghe-gonglu-daqiao/"),
            Link("郑新黄河大桥", "places/zhengxin-huanghe-daqiao/"),
            Link("绕城高速惠济站", "places/raocheng-huiji/"),
        ),
        receivers_text="",
        people=(),
        headcount=(figure("值守人员", "147", marks=()),),
        targets=(figure("交通服务站", "3", "处", marks=()),),
        goods=(),
        date="2022年1月起",
        duty="分流、宣传、测温、登记、消毒，24 小时三班轮换。",
        note="各站人数来源未分列。",
        marks=(REPORT,),
        owner=None,
    ),
    DispatchRow(
        senders=(WATER,),
        receivers=(),
        receivers_text="金水区的 8 个社区",
        people=(Link("张杰", "people/zhang-jie/"),),
        headcount=(figure("下沉党员干部", "175", after="多", marks=()),),
        targets=(),
        goods=(figure("帐篷", "22", "顶", marks=()),),
        date="2020年2月5日起",
        duty="楼院卡口值守、入户排查。",
        note="",
        marks=(REPORT, Mark(2, "第三部分")),
        owner=Link("市水利局党员下沉金水区", "events/shuiliju-xiachen/"),
    ),
    DispatchRow((), (), "", (), (), (), (), "", "消毒", "", (), Link("一次消毒", "events/xiaodu/")),
)


def item(
    anchor: str,
    date: str,
    title: str,
    summary: str = "",
    *,
    certainty: str = "exact",
    note: str = "",
    machine: str = "",
    category: str = "部署",
    units: tuple[Link, ...] = (),
    places: tuple[Link, ...] = (),
    campaign: Link = ZHENGZHOU,
    facets: dict[str, tuple[str, ...]] | None = None,
    marks: tuple[Mark, ...] = (),
) -> TimelineItem:
    return TimelineItem(
        anchor=anchor,
        date=date,
        date_note=note,
        machine_date=machine,
        certainty=certainty,
        link=Link(title, f"events/{anchor}/"),
        summary=summary,
        category=category,
        people=(),
        units=units,
        places=places,
        campaigns=(campaign,),
        marks=marks,
        facets=facets or {},
    )


def _facets(campaign: str, *units: str, category: str = "decision") -> dict[str, tuple[str, ...]]:
    return {"campaign": (campaign,), "unit": units, "person": (), "place": (), "category": (category,)}


JANUARY = (
    item(
        "recall",
        "2020年1月25日",
        "市直机关党员干部结束休假返岗",
        "接到通知后，市直机关党员干部当日返回岗位。",
        note="原文作“农历大年初一”",
        machine="2020-01-25",
        units=(Link("市委市直机关工委", "units/zhishu-gongwei/"),),
        facets=_facets("zhengzhou-2020", "zhishu-gongwei"),
    ),
    item(
        "first-notice",
        "2020年1月29日",
        "印发动员机关党组织和党员投身防控一线的通知",
        "要求各单位机关党委组织党员到街道、社区报到。",
        machine="2020-01-29",
        category="发文",
        units=(Link("市委市直机关工委", "units/zhishu-gongwei/"),),
        facets=_facets("zhengzhou-2020", "zhishu-gongwei", category="issuance"),
    ),
)
FEBRUARY = (
    item(
        "shuiliju-xiachen",
        "2020年2月5日起",
        "市水利局党员下沉金水区",
        "175 多名党员干部到 8 个社区值守。",
        note="上午",
        machine="",
        category="下沉",
        units=(WATER, AUDIT),
        places=(Link("金水区", "units/jinshui/"),),
        facets=_facets("zhengzhou-2020", "shuiliju", "shenjiju", category="dispatch"),
    ),
    item(
        "tents",
        "约2020年2月中旬",
        "市审计局为楼院卡口添置帐篷",
        certainty="about",
        note="推定",
        category="捐赠",
        units=(AUDIT,),
        facets=_facets("zhengzhou-2020", "shenjiju", category="donation"),
    ),
)
UNDATED = (
    item(
        "branches",
        "行动期间",
        "在防控一线设立 27 个临时党支部",
        "镇里按卡点与村把党员编入临时党支部，负责落实上级的防疫要求。",
        certainty="undated",
        category="设立",
        units=(TOWN,),
        campaign=HUIJI_2022,
        facets=_facets("huiji-2022", "huayuankou", category="founding"),
        marks=(REPORT,),
    ),
    item(
        "stations",
        "“设立临时党支部”之后",
        "三处交通服务站昼夜查验",
        "按市指挥部 4 号公告对进出车辆逐一检查，至报道时共 5225 辆。",
        certainty="undated",
        category="值守查验",
        units=(TOWN, Link("区纪委监委", "units/huiji-jiwei/"), Link("区交通局", "units/huiji-jiaotong/")),
        campaign=HUIJI_2022,
        facets=_facets("huiji-2022", "huayuankou", "huiji-jiwei", category="guard"),
        marks=(REPORT,),
    ),
)

CORRECTIONS = (
    CorrectionView(
        "2026年3月2日", "2026-03-02", "“郑新黄河大桥”误作“郑新公路桥”。", "核对原报道图片说明。", TOWN
    ),
    CorrectionView("2026年2月11日", "2026-02-11", "下沉人数的单位由“人次”改为“人”。", "", WATER),
)

SOURCES = (
    SourceRow(
        1,
        Link("惠济区防疫报道（题名为编者所拟）", "sources/huiji-report/"),
        "简洋等，日期未载",
        ("第二部分，第 1–3 段", "图片说明"),
    ),
    SourceRow(
        2,
        Link("万名市直机关党员干部下沉社区", "sources/zhengzhou-report/"),
        "刘晓宇、范振宇、马俊伟等，郑州日报",
        (),
    ),
)

RELATED = (
    LinkGroup(
        "related-people",
        "人物",
        (LinkItem(Link("张杰", "people/zhang-jie/"), "人物", "花园口镇有公开职务的干部。"),),
    ),
    LinkGroup(
        "related-mentions",
        "其他提到它的页面",
        (
            LinkItem(Link("市指挥部 4 号公告", "documents/gonggao-4/"), "文件", "进出郑州车辆的查验办法。"),
            LinkItem(Link("五包一", "measures/wubaoyi/"), "举措", "一户由五类人员共同负责。"),
            LinkItem(Link("郑新黄河大桥", "places/zhengxin-huanghe-daqiao/"), "地点", ""),
        ),
    ),
)

PHOTO = PictureView(
    Picture((("images/tu/480.webp", 480), ("images/tu/960.webp", 960)), "images/tu/960.jpg", 960, 640),
    "卡点查验",
    "某报 摄",
    Link("卡点查验", "images/tu/"),
)

RELATIONS = Diagram(
    "花园口镇与其他单位的关系，共 4 项。",
    tree(
        (Branch("上级（推定）", ("惠济区",), inferred=True),),
        TOWN.text,
        (Branch("成员单位", ("区纪委监委", "区交通局", "区市场监管局"), "另有 3 个"),),
    ),
)
WAYS = Diagram(
    "派出与派往，共 14 项，自左至右。",
    flow(
        (
            Way(
                (End(TOWN.text, "own"), End("区纪委监委")),
                (End("黄河公路大桥"),),
                "147人",
                "值守人员",
                147,
                known=True,
            ),
            Way((End("市水利局"),), (End("去处未载", "soft"),), "人数未载", "", None, known=False),
        ),
        ("派出", "派往"),
    ),
    ("另有 12 项没有画出。",),
)

BLOCKS = (
    Block("prose", "record", "记述", ("镇里把村庄和卡点分给**各支部**包干。\n\n- 分流\n- 登记",)),
    Block("figures", "figures", "数据", FIGURES),
    Block("pictures", "pictures", "图片", (PHOTO,)),
    Block("diagram", "relations", "组织关系图", (RELATIONS,)),
    Block("diagram", "ways", "下沉与派遣图", (WAYS,)),
    Block("dispatches", "sent", "下沉与派遣", DISPATCHES),
    Block("timeline", "timeline", "大事记", UNDATED, (Link("前2条，共9条。"), Link("看全部", "timeline/"))),
    Block(
        "parts",
        "parts",
        "组成",
        (
            PartView("包宣传", "由社区干部入户告知。", ()),
            PartView("包测温", "", (figure("每日测温", "2", "次", marks=()),)),
        ),
    ),
    Block(
        "quotes",
        "quotes",
        "转述",
        (
            Paraphrase(
                "党员先到岗，群众才放心。", (Link("张杰", "people/zhang-jie/"), Link("某村负责人")), (REPORT,)
            ),
        ),
    ),
    Block("remarks", "remarks", "其他事项", (Paraphrase("卡点设有热水与姜汤。", (), (REPORT,)),)),
    Block(
        "notes",
        "notes",
        "编者注",
        (
            NoteView("误植", "衍一“应急”。", "应急应急预案", "应急预案", (REPORT,)),
            NoteView("推定", "年份据疫情推定。", "", "", ()),
        ),
    ),
    Block("links", "related", "相关条目", RELATED),
    Block("sources", "sources", "来源", SOURCES),
    Block("corrections", "corrections", "勘误", CORRECTIONS),
    Block(
        "cite",
        "cite",
        "引用本页",
        (
            "社区防疫纪事编写组. 花园口镇[EB/OL]//社区防疫纪事. https://chronicle.example.org/units/huayuankou/.",
        ),
    ),
)

ENTRY = EntryView(
    heading="花园口镇",
    kicker=(Link("镇"), Link("郑州市惠济区", "units/huiji/"), Link("惠济区 2022 年防控")),
    lead="惠济区北部的镇，黄河公路大桥与郑新黄河大桥由此进出郑州。2022 年初，镇村干部与三个区直单位的人员"
    "在三处交通服务站轮班查验来往车辆，并按卡点设立临时党支部。",
    facts=(
        FactRow("类别", (Link("镇"),)),
        FactRow("上级", (Link("惠济区", "units/huiji/", "推定"),)),
        FactRow("所记时段", (Link("2022 年初"),)),
        FactRow(
            "协同单位", (Link("区纪委监委", "units/huiji-jiwei/"), Link("区交通局", "units/huiji-jiaotong/"))
        ),
        FactRow("网址", (Link("huiji.example.org", "https://huiji.example.org/a?b=1"),)),
    ),
    blocks=BLOCKS,
)

CAMPAIGNS = Facet(
    "campaign",
    "行动",
    (Choice("huiji-2022", HUIJI_2022.text, 2), Choice("zhengzhou-2020", ZHENGZHOU.text, 4)),
)
UNITS = Facet(
    "unit",
    "单位",
    (
        Choice("huayuankou", "花园口镇", 2),
        Choice("huiji-jiwei", "区纪委监委", 1),
        Choice("shenjiju", "市审计局", 2),
        Choice("shuiliju", "市水利局", 1),
        Choice("zhishu-gongwei", "市委市直机关工委", 2),
    ),
)

TIMELINE = TimelineView(
    heading="大事记",
    lead="按发生的先后排列。日期为推定或约数的，标以虚线圆点；来源未载日期的，按行动列在最后。",
    total=6,
    facets=(CAMPAIGNS, UNITS),
    groups=(
        TimelineGroup("t2020-01", "2020年1月", "", JANUARY),
        TimelineGroup("t2020-02", "2020年2月", "", FEBRUARY),
        TimelineGroup(
            "undated-huiji-2022",
            "日期未载 · 惠济区 2022 年防控",
            "来源没有写明日期，依在来源中的次序排列",
            UNDATED,
        ),
    ),
    strip=(
        StripCell("2020年1月", "#t2020-01", 2, ("t2020-01",), 31, (StripBar("2020-01-25", 24, 2),)),
        StripCell("2020年2月", "#t2020-02", 2, ("t2020-02",), 29, ()),
        StripCell("日期未载", "#undated-huiji-2022", 2, ("undated-huiji-2022",), 0, ()),
    ),
    ways=(Link("各行动并列", "timeline/side-by-side/"),),
)

PARTS = TimelineView(
    heading="大事记",
    lead=TIMELINE.lead,
    total=6,
    facets=(CAMPAIGNS,),
    groups=(),
    strip=TIMELINE.strip,
    parts_lead="全编6件事分为2段。",
    parts=(
        PartPreview(
            "t2020-01",
            "2020年1月至2020年2月",
            4,
            "4件",
            Link("2020年1月至2020年2月单页", "timeline/t2020-01/"),
            "",
            ("2020年1月 2", "2020年2月 2"),
            ("t2020-01", "t2020-02"),
            "assets/chronicle/timeline/t2020-01.js",
        ),
        PartPreview(
            "undated-huiji-2022",
            "日期未载 · 惠济区 2022 年防控",
            2,
            "2件",
            Link("单页", "timeline/undated-huiji-2022/"),
            "来源没有写明日期",
            (),
            ("undated-huiji-2022",),
            "assets/chronicle/timeline/undated-huiji-2022.js",
        ),
    ),
    index="assets/chronicle/timeline/index.js",
    texts="assets/chronicle/timeline/texts.js",
)
PART = TimelinePartView(
    heading="2020年1月至2020年2月",
    lead="大事记分为2段，这是第1段，共4件。",
    groups=TIMELINE.groups[:2],
    before=Link("2019年12月", "timeline/t2019-12/"),
    after=Link("日期未载", "timeline/undated-huiji-2022/"),
    whole=Link("在大事记中筛选、续读", "timeline/#t2020-01"),
    sources=SOURCES,
)


def _unit(link: Link, campaign: str, summary: str = "") -> LinkItem:
    return LinkItem(link, "单位", summary, facets={"campaign": (campaign,), "category": (), "level": ()})


LIST = ListView(
    heading="单位",
    lead="记事中出现的机关、团体、街道、社区与临时组织，按类别排列，同类按拼音为序。",
    total=4,
    facets=(CAMPAIGNS,),
    groups=(
        LinkGroup("category-town", "镇", (_unit(TOWN, "huiji-2022", ENTRY.lead),)),
        LinkGroup(
            "category-bureau",
            "政府部门",
            (
                _unit(AUDIT, "zhengzhou-2020", "下沉社区，并为卡口添置帐篷。"),
                _unit(WATER, "zhengzhou-2020"),
                _unit(Link("区交通局", "units/huiji-jiaotong/"), "huiji-2022"),
            ),
        ),
    ),
    orders=(Link("分类"), Link("音序", "units/a-z/")),
)

BROWSE = BrowseView(
    heading="单位",
    lead="按名称的读音排列。",
    total=3,
    facets=(CAMPAIGNS,),
    orders=(Link("分类", "units/"), Link("音序")),
    bar=(Link("A"), Link("H", "#index-h"), Link("S", "#index-s"), Link("Z")),
    groups=(
        LinkGroup("index-h", "H", (_unit(TOWN, "huiji-2022", ENTRY.lead),)),
        LinkGroup("index-s", "S", (_unit(AUDIT, "zhengzhou-2020"), _unit(WATER, "zhengzhou-2020"))),
    ),
)

LIST_IN_PARTS = ListView(
    heading="单位",
    lead=LIST.lead,
    total=4,
    facets=(CAMPAIGNS,),
    groups=(),
    orders=LIST.orders,
    parts=Parts(
        look="entries",
        lead="全部4条分为2段。",
        groups=(CountedGroup("category-town", "镇", 1), CountedGroup("category-bureau", "政府部门", 3)),
        items=(
            PartPreview(
                "category-town",
                "镇至政府部门（1/2）",
                2,
                "2条",
                Link("镇至政府部门（1/2）单页", "units/part--1/"),
                "",
                ("镇 1", "政府部门（1/2） 1"),
                ("category-town", "category-bureau"),
                "assets/chronicle/lists/units/part--1.js",
            ),
            PartPreview(
                "category-bureau--2",
                "政府部门（2/2）",
                2,
                "2条",
                Link("政府部门（2/2）单页", "units/part--2/"),
                "",
                (),
                ("category-bureau--2",),
                "assets/chronicle/lists/units/part--2.js",
            ),
        ),
        index="assets/chronicle/lists/units/index.js",
        texts="assets/chronicle/lists/units/texts.js",
    ),
)

LIST_PART = ListPartView(
    heading="镇至政府部门（1/2）",
    lead="“单位”分为2段，这是第1段，共2条。",
    look="entries",
    groups=(
        ListGroup("category-town", "镇", LIST.groups[0].items),
        ListGroup("category-bureau", "政府部门（1/2）", LIST.groups[1].items[:1]),
    ),
    before=None,
    after=Link("政府部门（2/2）", "units/part--2/"),
    whole=Link("回到全部，筛选、续读", "units/#category-town"),
)

GALLERY = GalleryView(
    heading="图集",
    lead="来源所附图片的说明。",
    total=2,
    facets=(CAMPAIGNS,),
    groups=(
        PlateGroup(
            "campaign-huiji-2022",
            HUIJI_2022.text,
            (
                Plate(
                    link=PHOTO.link,
                    picture=PHOTO.picture,
                    summary="",
                    date="2022年1月",
                    credit="某报 摄",
                    context=(TOWN,),
                    sources=(Link("第二部分图片说明", "sources/huiji-report/", "惠济区防疫报道"),),
                    facets={"campaign": ("huiji-2022",)},
                ),
                Plate(Link("测温", "images/cewen/"), None, "仅见图片说明。", "", "", (WATER, HUIJI), (), {}),
            ),
        ),
    ),
)

DATA = DataView(
    heading="数据",
    lead="来源所载的每一个数，连同计数对象、近似与出处。同一事的数互不一致的，并列不改。",
    total=5,
    facets=(CAMPAIGNS,),
    rows=(
        figure("值守人员", "147", marks=(), owner=Link(TOWN.text, TOWN.href, "单位"), campaign="huiji-2022"),
        figure(
            "检查车辆", "5225", "辆", marks=(), owner=TOWN, campaign="huiji-2022", details=("截至来源发表时",)
        ),
        figure(
            "下沉党员干部",
            "15700",
            after="余",
            marks=(),
            owner=ZHENGZHOU,
            campaign="zhengzhou-2020",
            scope=(WATER, AUDIT),
        ),
        figure("临时党支部", "27", "个", marks=(), owner=TOWN, campaign="huiji-2022", inferred=True),
        figure("捐款", "几百", "元", marks=(), owner=ZHENGZHOU, campaign="zhengzhou-2020"),
    ),
    conflicts=(
        (
            figure("下沉党员干部", "15700", after="余", marks=(), owner=ZHENGZHOU),
            figure("标题所记", "万名", "", marks=(), owner=TOWN, details=("标题取整",)),
        ),
    ),
    charts=(
        Chart(
            "process",
            "同一过程的各阶段",
            "",
            (ZHENGZHOU,),
            (
                Bar(figure("申请", "423", marks=()), "0", "100", "", "exact"),
                Bar(figure("培养", "54", before="约", marks=()), "0", "12.77", "100", "about"),
            ),
            (Link("第 3 段", "sources/baodao/", "报道"),),
        ),
        Chart(
            "senders",
            "各单位派出的人数",
            "取人数最多的 2 项，共 3 项",
            (HUIJI_2022,),
            (
                Bar(figure("干部", "40", after="余", marks=()), "0", "100", "", "more", (WATER,), (TOWN,)),
                Bar(figure("干部", "8", before="近", marks=()), "0", "20", "", "less", (AUDIT,)),
            ),
            (),
        ),
    ),
    downloads=(Download(Link("全部数据", "data/figures.csv", "figures.csv"), "CSV", "45 KB", "text/csv"),),
)

_JANUARY, _MARCH = datetime.date(2020, 1, 25), datetime.date(2020, 3, 2)
_LATER = datetime.date(2022, 1, 5)

HOME = HomeView(
    heading="社区防疫纪事",
    lead="据五篇报道编成的一部地方防疫纪事：何时、何地、何单位、何人、何事，逐条注明来源，不作褒贬。",
    campaigns=(
        CampaignCard(
            ZHENGZHOU,
            "2020年1月25日至3月",
            "郑州市 79 个市直单位的党员干部下沉到街道、社区和楼院卡口，参与 24 小时值守、排查与服务。",
            ("事件 23", "单位 96", "人物 41", "举措 12"),
            (
                figure("下沉党员干部", "15700", after="余", marks=()),
                figure("市直单位", "79", "个", marks=()),
                figure("社区", "518", "个", marks=()),
                figure("楼院卡口", "1211", "座", marks=()),
            ),
        ),
        CampaignCard(
            HUIJI_2022,
            "2022年初",
            "惠济区的镇街与区直单位在交通服务站、小区和检测点值守查验。",
            ("事件 18", "单位 40", "人物 22"),
            (
                figure("三站检查的车辆", "5225", "辆", marks=()),
                figure("临时党支部", "27", "个", marks=(), inferred=True),
            ),
        ),
        CampaignCard(
            Link("潘集区“社区吹哨、党员报到”", "campaigns/panji-2022/"),
            "2022年3月26日起",
            "淮南市潘集区直机关党组织与在职党员下沉支援田集街道的社区。",
            ("事件 9", "单位 30"),
            (
                figure("在职党员", "835", "名", marks=()),
                figure("党支部", "59", "个", marks=()),
                figure("社区", "24", "个", marks=()),
            ),
        ),
    ),
    ways=(
        LinkItem(Link("大事记", "timeline/", "61"), "", "全部事件依时间先后，可按行动、单位、人物与地点筛选"),
        LinkItem(Link("单位", "units/", "166"), "", "机关、街道、社区、医院与临时组织，及其派出和接收"),
        LinkItem(Link("人物", "people/", "63"), "", "有公开职务的人及其所任所为"),
        LinkItem(Link("举措", "measures/", "31"), "", "机制、工作法及其组成部分"),
        LinkItem(Link("数据", "data/"), "", "全部数据，可排序、可筛选，各注来源"),
        LinkItem(Link("来源", "sources/", "5"), "", "所据报道及从中取用的内容"),
    ),
    corrections=CORRECTIONS,
    strip=(
        Diagram(
            "各场行动的起止。",
            strip(
                (
                    Span(ZHENGZHOU.text, _JANUARY, _MARCH, False, True, (_JANUARY, _MARCH), (_JANUARY,)),
                    Span(HUIJI_2022.text, _LATER, _LATER, True, True, None, ()),
                ),
                "{month}月",
                "{year}年",
            ),
        ),
    ),
)

TEXT = TextView(
    heading="凡例",
    lead="本志的体例与编辑规则。",
    blocks=(
        Block("prose", "rules", "凡例", ("1. 述而不论：只记事实，不作褒贬。\n2. 每一事实注明来源。",)),
        Block("corrections", "corrections", "勘误", CORRECTIONS),
    ),
)


MISSING = MissingView(
    heading="没有这一页",
    lead="地址可能有误。",
    blocks=(Block("links", "missing", "可去之处", RELATED),),
    names="assets/chronicle/names.js",
    nearest="地址相近的条目",
    language="zh-Hans",
    other=MissingView(
        "沒有這一頁",
        "地址可能有誤。",
        (Block("links", "missing", "可去之處", RELATED),),
        "assets/chronicle/names-hant.js",
        "地址相近的條目",
        "zh-Hant",
        "zh-hant/",
    ),
)


SEARCH = SearchView(
    heading="搜索",
    lead="输入名称。",
    kinds=(Choice("unit", "单位", 2), Choice("event", "事件", 1)),
    lists=(LinkGroup("", "名录", (LinkItem(Link("单位", "units/", "2"), "", ""),)),),
)


def _page(
    template: str, path: str, kind: str, title: str, content: Content, contents: tuple[Link, ...] = ()
) -> Page:
    return Page(template, path, kind, kind, title, title, (Link(title),), contents, {}, content)


# pages in parts ask for scripts, which tests of templates alone do not have
WITH_SCRIPTS = {
    "timeline-parts": _page("timeline.html", "timeline/", "timeline", "大事记", PARTS),
    "list-parts": _page("list.html", "units/", "list", "单位", LIST_IN_PARTS),
}

PAGES = {
    "entry": _page(
        "entry.html",
        "units/huayuankou/",
        "unit",
        "花园口镇",
        ENTRY,
        tuple(Link(block.label, f"#{block.anchor}") for block in BLOCKS),
    ),
    "timeline": _page(
        "timeline.html",
        "timeline/",
        "timeline",
        "大事记",
        TIMELINE,
        tuple(Link(group.label, f"#{group.anchor}") for group in TIMELINE.groups),
    ),
    "timeline-part": _page("timeline_part.html", "timeline/t2020-01/", "timeline-part", PART.heading, PART),
    "list": _page(
        "list.html", "units/", "list", "单位", LIST, tuple(Link(g.label, f"#{g.anchor}") for g in LIST.groups)
    ),
    "list-part": _page("list_part.html", "units/part--1/", "list-part", LIST_PART.heading, LIST_PART),
    "browse": _page("browse.html", "units/a-z/", "list", "单位", BROWSE),
    "gallery": _page("gallery.html", "images/", "list", "图集", GALLERY),
    "home": _page("home.html", "", "home", "社区防疫纪事", HOME),
    "data": _page("data.html", "data/", "data", "数据", DATA),
    "missing": _page("missing.html", "missing/", "missing", "没有这一页", MISSING),
    "search": _page("search.html", "search/", "search", "搜索", SEARCH),
    "text": _page("text.html", "rules/", "text", "凡例", TEXT),
}
