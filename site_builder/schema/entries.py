"""The nine kinds of entry as an editor writes them: one model each."""

from __future__ import annotations

from pydantic import Field

from site_builder.schema.kinds import (
    Basis,
    DocumentCategory,
    EntryScript,
    EventCategory,
    FactPrivacy,
    Kind,
    Level,
    MeasureCategory,
    PersonPrivacy,
    PlaceCategory,
    Status,
    UndatedPlacement,
    UnitCategory,
)
from site_builder.schema.parts import (
    Alias,
    Contributor,
    Correction,
    Dispatch,
    Figure,
    MeasurePart,
    Note,
    Parentage,
    PersonRole,
    PlaceParent,
    Post,
    Quote,
    Remark,
    SourceCitation,
    UnitRole,
)
from site_builder.schema.values import (
    CampaignRef,
    ClockTime,
    Day,
    DocumentRef,
    EventRef,
    FigureRef,
    Flag,
    Many,
    MeasureRef,
    Model,
    PersonRef,
    PlaceRef,
    Plain,
    Quantity,
    Slug,
    Text,
    UnitRef,
    When,
    Whole,
)


class Entry(Model):
    """What every kind of entry has."""

    id: Slug | None = Field(None, description="id;一个文件只有一个条目时省去,即文件名")
    name: Text = Field(description="名称或标题")
    aliases: Many[Alias] = Field((), description="别名、简称;编者推定的写 {name: …, basis: inferred}")
    script: EntryScript | None = Field(
        None,
        description="条目所用字形:zh-Hans 简体;zh-Hant 繁体;zh-Hant-x-mixed 未转全的繁体;不写则用全志默认",
    )
    summary: Text | None = Field(None, description="一两句话的概述,显示在列表与页首")
    body: Text | None = Field(None, description="正文,Markdown;只写事实,不作褒贬(述而不论)")
    campaigns: Many[CampaignRef] = Field((), description="所属行动的 id")
    sources: Many[SourceCitation] = Field((), description="来源;可写 {source: id, locator: 出处位置}")
    figures: Many[Figure] = Field((), description="数据")
    dispatches: Many[Dispatch] = Field((), description="下沉与派遣")
    quotes: Many[Quote] = Field((), description="转述的话,注明说话人")
    remarks: Many[Remark] = Field((), description="其他事项;涉健康、家庭等的须标 privacy")
    notes: Many[Note] = Field((), description="编者注:误植、损坏、矛盾、歧义与所采读法")
    autolink: Flag = Field(True, description="写 false:不在正文里自动加链接,用于与常用词同形的名称")
    status: Status = Field(
        Status.APPROVED, description="状态:draft 草稿;in_review 审核中;approved 已审定(公开);withdrawn 撤下"
    )
    embargo: Day | None = Field(None, description="此日之前不公开,如 2026-12-01")
    publish_reason: Text | None = Field(None, description="公开隐私内容的理由")
    corrections: Many[Correction] = Field((), description="勘误")
    changed: Day | None = Field(
        None, description="最近修改的日子;不写则取最后一条勘误与 git 最后一次提交中较晚的一天"
    )
    formerly: Many[Slug] = Field((), description="曾用的 id,旧地址自动转到本页")
    order: Whole | None = Field(None, description="在来源中的次序,用于排列没有日期的条目")


class PrivateEntry(Entry):
    """An entry that as a whole may touch private matters."""

    privacy: FactPrivacy = Field(
        FactPrivacy.PUBLIC,
        description="所涉隐私:public 无;health 健康;quarantine 隔离;family 家庭;finance 财务;withheld 其他不公开",
    )


class Campaign(Entry):
    """行动:一地一时的一场行动。"""

    date: When | None = Field(None, description="起止日期")
    place: Many[PlaceRef] = Field((), description="地域")
    lead_units: Many[UnitRef] = Field((), description="牵头单位")
    key_figures: Many[FigureRef] = Field(
        (), description="记在别的条目里的要数,写 events/条目id#key;在行动页与首页上列于本条目的数据之前"
    )


class Unit(Entry):
    """单位:任何行事的机构、组织、队伍。"""

    category: UnitCategory = Field(
        UnitCategory.OTHER,
        description="类别:area 政区;subdistrict 街道;town 镇;township 乡;community 社区;village 村"
        "(以上六类兼为地点);party_committee 党委;party_organ 党委部门;congress 人大;government 政府;"
        "bureau 政府部门;consultative 政协;discipline 纪委监委;court 法院;police 公安机关;institution 事业单位;"
        "hospital 医院;school 学校;company 企业;mass_organisation 群团;association 社团;media 媒体;"
        "party_branch 党支部;temporary_branch 临时党支部;task_force 领导小组、专班、工作组;team 队伍;"
        "station 站点;system 系统;set 按数计的一组单位;other 其他",
    )
    level: Level | None = Field(
        None,
        description="层级:national 国家;province 省;prefecture 市州;county 县区;township 乡街;grassroots 基层",
    )
    parents: Many[Parentage] = Field((), description="上级;推定的写 {unit: id, basis: inferred}")
    members: Many[UnitRef] = Field((), description="来源列名的成员单位")
    member_count: Quantity | None = Field(None, description="来源所称的成员数,如 10家医院 写 10")
    place: Many[PlaceRef] = Field((), description="所在地")
    date: When | None = Field(None, description="存续起止,用于临时组织")
    posts: Many[Post] = Field((), description="职务;任职人未具名时只写职务")


class Individual(Entry):
    """人物:有公开职务,或以党员、志愿者、下沉人员身份公开参加的人。在世人物只作简介(生不立传)。"""

    privacy: PersonPrivacy = Field(
        PersonPrivacy.PUBLIC_ROLE,
        description="公开程度:public_role 公开职务;volunteer 志愿者;resident 居民(默认不公开);anonymised 化名(无页面)",
    )
    posts: Many[Post] = Field((), description="职务,只写一次")


class Event(PrivateEntry):
    """事件:何时、何地、何单位、何人、何事、结果如何。"""

    category: EventCategory = Field(
        EventCategory.OTHER,
        description="类别:decision 部署;meeting 会议;issuance 发文;founding 设立;dispatch 下沉;guard 值守查验;"
        "screening 排查检测;disinfection 消毒;service 服务;donation 捐赠;publicity 宣传;inspection 督导;"
        "personnel 人事;resumption 复工复产;drill 演练;ceremony 仪式;other 其他",
    )
    date: When | None = Field(
        None, description="日期(EDTF);可写 {edtf: …, as_printed: 大年初一, basis: inferred}"
    )
    time: ClockTime | None = Field(
        None, description="时刻:06:00、20:00~(约)、23:00/07:00(跨夜)、forenoon(上午)…"
    )
    recurs: Text | None = Field(None, description="重复,如 每日")
    undated: UndatedPlacement | None = Field(
        None,
        description="没有日期时所知的时间:during_campaign 行动期间;until_publication 截至发表;after 某事之后;before 某事之前",
    )
    relative_to: EventRef | None = Field(None, description="after、before 所指的事件")
    place: Many[PlaceRef] = Field((), description="地点的 id(也可为街道、社区、村)")
    units: Many[UnitRole] = Field((), description="有关单位")
    people: Many[PersonRole] = Field((), description="有关人物")
    result: Text | None = Field(None, description="结果")
    documents: Many[DocumentRef] = Field((), description="有关文件")
    measures: Many[MeasureRef] = Field((), description="有关举措")
    follows: Many[EventRef] = Field((), description="承接的前事(纪事本末)")


class Document(Entry):
    """文件:通知、公告、信函、守则。"""

    category: DocumentCategory = Field(
        DocumentCategory.OTHER,
        description="类别:notice 通知;announcement 公告;letter 信;appeal 倡议书;rules 守则;plan 方案;"
        "handbook 手册;application 申请书;other 其他",
    )
    name_basis: Basis = Field(Basis.STATED, description="题名依据:stated 来源所载;inferred 编者所拟")
    number: Text | None = Field(None, description="文号")
    issuers: Many[UnitRef] = Field((), description="发文单位")
    authors: Many[PersonRef] = Field((), description="个人作者")
    addressees: Many[UnitRef] = Field((), description="受文单位")
    addressees_text: Text | None = Field(None, description="受文者的文字说明")
    date: When | None = Field(None, description="日期")
    measures: Many[MeasureRef] = Field((), description="所载举措")


class Measure(Entry):
    """举措:机制、工作法及其组成。"""

    category: MeasureCategory = Field(
        MeasureCategory.METHOD,
        description="类别:mechanism 机制;method 工作法;rule 规定;policy 政策;activity 活动;role 岗位;slogan 口号",
    )
    defined: Flag = Field(True, description="来源是否说明了内容;只提名称的写 false")
    parts: Many[MeasurePart] = Field((), description="组成部分")
    based_on: Many[MeasureRef] = Field((), description="所依据或扩充的举措")
    units: Many[UnitRole] = Field((), description="提出或施行的单位")
    people: Many[PersonRole] = Field((), description="提出或承担的人物")
    place: Many[PlaceRef] = Field((), description="施行地点")
    documents: Many[DocumentRef] = Field((), description="有关文件")
    date: When | None = Field(None, description="施行起止")


class Place(Entry):
    """地点:道路、桥梁、车站、卡点、小区等。街道、社区、村写在单位。"""

    category: PlaceCategory = Field(
        PlaceCategory.OTHER,
        description="类别:road 道路;bridge 桥梁;station 车站、收费站;checkpoint 卡点;compound 小区楼院;"
        "isolation_site 隔离点;testing_site 检测点;building 建筑;border 交界;region 区域;other 其他",
    )
    parents: Many[PlaceParent] = Field(
        (), description="所在的地点或政区;推定的写 {place: id, basis: inferred}"
    )
    units: Many[UnitRole] = Field((), description="在此的单位")


class Source(Entry):
    """来源:一篇报道及其作者、媒体、日期与文本状况。"""

    name_basis: Basis = Field(Basis.STATED, description="题名依据:stated 来源所载;inferred 编者所拟")
    subtitle: Text | None = Field(None, description="副题")
    outlets: Many[Text] = Field((), description="发表的媒体")
    contributors: Many[Contributor] = Field((), description="记者、通讯员、责编等")
    date: When | None = Field(None, description="发表日期;不明时不写")
    url: str | None = Field(None, pattern=r"^https?://[^\s]+$", description="网址")
    text_state: Text | None = Field(None, description="所据文本的状况:完整、残缺、有机器噪声 …")
    original_script: EntryScript | None = Field(None, description="所据文本的字形")


class Image(PrivateEntry):
    """图片:说明、作者、日期、所见人物与单位;文件可缺。"""

    file: Plain | None = Field(None, description="content/images/ 下的文件名;只有图片说明时不写")
    credit: Text | None = Field(None, description="摄影或供图")
    date: When | None = Field(None, description="拍摄日期")
    people: Many[PersonRef] = Field((), description="图中人物")
    units: Many[UnitRef] = Field((), description="图中单位")
    place: Many[PlaceRef] = Field((), description="拍摄地点")
    events: Many[EventRef] = Field((), description="所记事件")


MODELS: dict[Kind, type[Entry]] = {
    Kind.CAMPAIGN: Campaign,
    Kind.UNIT: Unit,
    Kind.INDIVIDUAL: Individual,
    Kind.EVENT: Event,
    Kind.DOCUMENT: Document,
    Kind.MEASURE: Measure,
    Kind.PLACE: Place,
    Kind.SOURCE: Source,
    Kind.IMAGE: Image,
}
