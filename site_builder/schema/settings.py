"""The settings of a chronicle: ``content/chronicle.yml``, ``names.yml`` and ``phrases.yml``."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from site_builder.schema.kinds import EntryScript
from site_builder.schema.values import CampaignRef, Many, Model, Plain, Slug, Text
from site_builder.text import Region, Script


class Traditional(Model):
    """The Traditional edition."""

    region: Region = Field(Region.TW, description="繁体版所用字形:TW 台湾(默认);HK 香港")
    prefix: Slug = Field("zh-hant", description="繁体版的地址前缀,默认 zh-hant;香港可用 zh-hk")


class Settings(Model):
    """设置:对全志有效的名称、凡例、地址等。"""

    name: Text = Field(description="全志名称")
    summary: Text = Field(description="一两句话的介绍,也用于网页描述")
    about: Text | None = Field(None, description="关于本志,Markdown")
    rules: Many[Text] = Field((), description="凡例,一条一项")
    publisher: Text | None = Field(None, description="编纂单位")
    url: str | None = Field(
        None,
        pattern=r"^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[!-\"$->@-~]*)?$",
        description="网站地址,如 https://example.org/;只用 ASCII(中文域名写 xn-- 形式),不含 ? 和 #",
    )
    script: EntryScript = Field(EntryScript.HANS, description="条目默认所用的字形")
    default_script: Script = Field(Script.HANS, description="网站根地址所用的字形")
    traditional: Traditional = Field(Traditional(), description="繁体版的字形与地址")
    campaigns: Many[CampaignRef] = Field((), description="行动在首页的次序;不写则按时间")
    licence: Text | None = Field(None, description="许可")
    contact: str | None = Field(
        None, pattern=r"^(?:mailto:|https?://)[^\s]+$", description="报告错误的邮箱(mailto:)或网址"
    )
    social_image: Plain | None = Field(
        None,
        description="content/images/ 下的文件名:页面被转发时所附的图(宜宽1200像素、高630像素);条目自有图片的用自己的",
    )
    icp: Plain | None = Field(None, description="ICP 备案号")
    police_record: Plain | None = Field(None, description="公安备案号")


class PersonalName(Model):
    """The confirmed forms of the name of somebody who has no entry."""

    hans: Plain = Field(alias="zh-Hans", description="简体写法")
    hant: Plain = Field(alias="zh-Hant", description="繁体写法")
    note: Plain | None = Field(None, description="身份或依据,不公布")


class NameList(Model):
    """人名表:没有条目的人(如记者)的姓名及其两种写法。"""

    names: Many[PersonalName] = Field((), description="人名及其两种写法")


class PhraseDirection(StrEnum):
    """Which way a phrase is converted."""

    BOTH = "both"
    TO_HANT = "to-hant"
    TO_HANS = "to-hans"

    @property
    def targets(self) -> tuple[Script, ...]:
        """The scripts into which the phrase is converted."""
        match self:
            case PhraseDirection.TO_HANT:
                return (Script.HANT,)
            case PhraseDirection.TO_HANS:
                return (Script.HANS,)
        return tuple(Script)


class Example(Model):
    """A sentence in both scripts, which ``chronicle check`` converts."""

    hans: Plain = Field(alias="zh-Hans", description="例句的简体写法")
    hant: Plain = Field(alias="zh-Hant", description="例句的繁体写法")

    def form(self, script: Script) -> str:
        """The sentence in ``script``."""
        return self.hans if script is Script.HANS else self.hant


class PhraseEntry(Model):
    """A phrase that is always converted as it says here."""

    hans: Plain = Field(
        alias="zh-Hans", description="词语的简体写法;一两个字的须独立成词才用,三字以上处处适用"
    )
    hant: Plain = Field(alias="zh-Hant", description="词语的繁体写法(台湾字形)")
    direction: PhraseDirection = Field(
        PhraseDirection.BOTH, description="方向:both 双向(默认);to-hant 只用于简转繁;to-hans 只用于繁转简"
    )
    example: Example = Field(description="例句的两种写法,chronicle check 逐条验证")
    note: Plain | None = Field(None, description="依据或说明")


class PhraseList(Model):
    """词语表:编者定下两种写法的词语,各附例句。"""

    phrases: Many[PhraseEntry] = Field((), description="词语及其两种写法,各附例句")
