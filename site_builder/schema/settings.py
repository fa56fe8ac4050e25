"""The settings of a chronicle: ``content/chronicle.yml`` and ``content/names.yml``."""

from __future__ import annotations

from pydantic import Field

from site_builder.schema.kinds import EntryScript
from site_builder.schema.values import CampaignRef, Many, Model, Plain, Text
from site_builder.text import Script


class Settings(Model):
    """What holds for the whole chronicle."""

    name: Text = Field(description="全志名称")
    summary: Text = Field(description="一两句话的介绍,也用于网页描述")
    about: Text | None = Field(None, description="关于本志,Markdown")
    rules: Many[Text] = Field((), description="凡例,一条一项")
    publisher: Text | None = Field(None, description="编纂单位")
    url: Plain | None = Field(
        None, pattern=r"^https?://[^\s/]+(?:/[^\s]*)?$", description="网站地址,如 https://example.org/"
    )
    script: EntryScript = Field(EntryScript.HANS, description="条目默认所用的字形")
    default_script: Script = Field(Script.HANS, description="网站根地址所用的字形")
    campaigns: Many[CampaignRef] = Field((), description="行动在首页的次序;不写则按时间")
    licence: Text | None = Field(None, description="许可")
    contact: Plain | None = Field(
        None, pattern=r"^(?:mailto:|https?://)[^\s]+$", description="报告错误的邮箱(mailto:)或网址"
    )
    icp: Plain | None = Field(None, description="ICP 备案号")
    police_record: Plain | None = Field(None, description="公安备案号")


class PersonalName(Model):
    """The confirmed forms of the name of somebody who has no entry."""

    hans: Plain = Field(alias="zh-Hans", description="简体写法")
    hant: Plain = Field(alias="zh-Hant", description="繁体写法")


class NameList(Model):
    """``names.yml``: people without an entry, such as reporters."""

    names: Many[PersonalName] = Field((), description="人名及其两种写法")
