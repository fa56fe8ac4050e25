"""The parts that entries are made of: sources cited, figures, dispatches, posts, quotes, notes, corrections."""

from __future__ import annotations

from pydantic import Field, model_validator

from site_builder.schema.kinds import (
    Approximation,
    Basis,
    ContributorRole,
    FactPrivacy,
    Limit,
    MoneyDirection,
    MoneyForm,
    NoteKind,
    ParentRole,
)
from site_builder.schema.values import (
    EdtfDate,
    FigureRef,
    Flag,
    Many,
    MeasureRef,
    Model,
    PersonRef,
    PlaceRef,
    Quantity,
    Slug,
    SourceId,
    Text,
    UnitRef,
    When,
)


class SourceCitation(Model):
    """A source, and the place in it."""

    shorthand = "source"

    source: SourceId = Field(description="来源的 id")
    locator: Text | None = Field(None, description="出处位置:小标题、段落或图片说明")


class Fact(Model):
    """What every stated fact carries: its sources, its basis, its privacy."""

    sources: Many[SourceCitation] = Field((), description="来源;不写则同条目的来源")
    basis: Basis = Field(Basis.STATED, description="依据:stated 来源写明;inferred 编者推定")
    note: Text | None = Field(None, description="编者说明")
    privacy: FactPrivacy = Field(
        FactPrivacy.PUBLIC,
        description="所涉隐私:public 无;health 健康;quarantine 隔离;family 家庭;finance 财务;withheld 其他不公开",
    )
    publish_reason: Text | None = Field(None, description="公开隐私事实的理由;不写则不公开")

    @property
    def is_public(self) -> bool:
        """Whether the fact may be published."""
        return self.privacy is FactPrivacy.PUBLIC or self.publish_reason is not None


class Figure(Fact):
    """One printed number and all that is known of what it counts."""

    key: Slug | None = Field(None, description="本条目内的代号,供其他数据引用")
    label: Text = Field(description="数的是什么,如 下沉党员干部")
    value: Quantity | None = Field(None, description="数值:15700、3.6、2/3、50%;来源没有确数时不写")
    unit: Text | None = Field(None, description="计量单位,照来源:人、人次、名、户、起、辆、元 …")
    approx: Approximation | None = Field(
        None,
        description="近似:at_least 余、多;at_most 近;about 约;rounded 取整;contradictory 写法自相矛盾;确数不写",
    )
    as_printed: Text | None = Field(None, description="来源原文的写法,如 近200余人次、几百")
    limit: Limit | None = Field(None, description="规定的界限:minimum 至少;maximum 至多")
    per: Text | None = Field(None, description="比率的分母,如 每天、每户每天")
    average: Flag = Field(False, description="是否为平均数")
    share_of: Text | None = Field(None, description="占比的基数,如 市直机关人员")
    subset_of: FigureRef | None = Field(None, description="“其中”:所属数据的 key,或 events/条目id#key")
    paired_with: FigureRef | None = Field(None, description="同一批人的另一计数(304户384人):数据的 key")
    follows: FigureRef | None = Field(None, description="同一过程的前一阶段(423→54→12):数据的 key")
    sum_of: Many[FigureRef] = Field((), description="合计:所加各数据的 key,或 events/条目id#key")
    same_as: Many[FigureRef] = Field(
        (), description="同一个数在别处的记载:key 或 events/条目id#key;只在一处写"
    )
    conflicts_with: Many[FigureRef] = Field((), description="与之不一致的数据:key 或 events/条目id#key")
    units: Many[UnitRef] = Field((), description="所指的单位")
    place: Many[PlaceRef] = Field((), description="所指的地点")
    measures: Many[MeasureRef] = Field((), description="所指的举措")
    as_of: EdtfDate | None = Field(None, description="截至日期")
    until_publication: Flag = Field(False, description="截至来源发表之时")
    direction: MoneyDirection | None = Field(
        None, description="钱物去向:donated 捐赠;spent 支出;received 收到"
    )
    form: MoneyForm | None = Field(
        None, description="钱物形式:cash 现金;goods 实物;cash_and_goods 现金与实物"
    )


class Dispatch(Fact):
    """People or goods sent from units to units or places (下沉)."""

    key: Slug | None = Field(None, description="本条目内的代号")
    senders: Many[UnitRef] = Field((), alias="from", description="派出单位;写在单位条目内且不写时即该单位")
    to: Many[PlaceRef] = Field((), description="派往的单位或地点")
    to_text: Text | None = Field(None, description="派往何处的文字说明,用于来源未列名的去处")
    people: Many[PersonRef] = Field((), description="具名的被派人员")
    date: When | None = Field(None, description="起止日期,如 2020-02-05/..")
    headcount: Many[Figure] = Field((), description="人数:确数、比率或占比")
    targets: Many[Figure] = Field((), description="去处的计数:街道、社区、楼院、卡点的数目")
    goods: Many[Figure] = Field((), description="调拨的物资")
    duty: Text | None = Field(None, description="职责")


class Post(Fact):
    """A post held, or a post of a unit without a named holder."""

    title: Text = Field(description="职务名称")
    unit: UnitRef | None = Field(None, description="任职单位;写在单位条目内时不写")
    holder: PersonRef | None = Field(None, description="任职人;写在人物条目内时不写")
    count: Quantity | None = Field(None, description="职数")
    date: When | None = Field(None, description="任职起止")


class Quote(Fact):
    """What somebody said, told in our words and attributed."""

    speaker: PersonRef | None = Field(None, description="说话人")
    speaker_unit: UnitRef | None = Field(None, description="说话的单位")
    attribution: Text | None = Field(None, description="未具名的说话人,如 某单位负责人")
    gist: Text = Field(description="大意,用自己的话转述")


class Remark(Fact):
    """A statement about an entry that is neither an event nor a figure."""

    text: Text = Field(description="内容")


class Note(Model):
    """An editor's note: a misprint, damage, a contradiction and the reading adopted."""

    kind: NoteKind = Field(
        NoteKind.REMARK,
        description="misprint 误植;damage 文本损坏;contradiction 矛盾;ambiguity 歧义;inference 推定;remark 说明",
    )
    text: Text = Field(description="说明")
    as_printed: Text | None = Field(None, description="来源原文的写法")
    reading: Text | None = Field(None, description="采用的读法")
    sources: Many[SourceCitation] = Field((), description="来源")


class Correction(Model):
    """A published correction (勘误)."""

    date: EdtfDate = Field(description="更正日期")
    text: Text = Field(description="更正了什么")
    reason: Text | None = Field(None, description="更正的理由")


class Parentage(Model):
    """A body above a unit, and what it is to the unit."""

    shorthand = "unit"

    unit: UnitRef = Field(description="上级单位的 id")
    role: ParentRole = Field(
        ParentRole.SUPERIOR,
        description="关系:superior 上级;leads 牵头;sends 派出;hosts 接收;whole 所属整体;region 所属政区",
    )
    basis: Basis = Field(Basis.STATED, description="依据:stated 来源写明;inferred 编者推定")
    note: Text | None = Field(None, description="编者说明")


class PlaceParent(Model):
    """The place or territory that a place lies in."""

    shorthand = "place"

    place: PlaceRef = Field(description="所在地点的 id")
    basis: Basis = Field(Basis.STATED, description="依据:stated 来源写明;inferred 编者推定")
    note: Text | None = Field(None, description="编者说明")


class UnitRole(Model):
    """A unit and what it did."""

    shorthand = "unit"

    unit: UnitRef = Field(description="单位的 id")
    role: Text | None = Field(None, description="在此事中的角色,如 派出、接收、发文")


class PersonRole(Model):
    """A person and what they did."""

    shorthand = "person"

    person: PersonRef = Field(description="人物的 id")
    role: Text | None = Field(None, description="在此事中的角色")


class Alias(Model):
    """Another name of an entry; the forms of a text may stand for it too."""

    shorthand = "name"

    name: Text = Field(description="别名或简称")
    basis: Basis = Field(Basis.STATED, description="依据:stated 来源用过;inferred 编者推定")

    @model_validator(mode="before")
    @classmethod
    def _from_forms(cls, value: object) -> object:
        is_text = isinstance(value, dict) and bool(value) and value.keys() <= _TEXT_KEYS
        return {"name": value} if is_text else value


_TEXT_KEYS = {info.alias or name for name, info in Text.model_fields.items()}


class MeasurePart(Model):
    """One part of a measure, with its own text and figures."""

    name: Text = Field(description="这一部分的名称")
    text: Text | None = Field(None, description="内容;来源未说明时不写")
    figures: Many[Figure] = Field((), description="数据")


class Contributor(Model):
    """Somebody who made a source: reporters, correspondents, photographers, editors."""

    name: Text = Field(description="姓名,照来源")
    role: ContributorRole = Field(
        ContributorRole.UNKNOWN,
        description="reporter 记者;correspondent 通讯员;special_correspondent 特约记者;photographer 摄影;"
        "text_and_photos 文图;editor 责编;unknown 未注明",
    )
