// The bar of letters follows the filters: a letter whose entries are all hidden leads nowhere.
{
  "use strict";
  const { chronicle } = globalThis;

  /** Where entries stand in parts, the filters tell how many are left of a letter whose group is not here yet. */
  const startInParts = (bar) => {
    const links = [...bar.querySelectorAll("a[href]")].map((link) => [link, link.hash]);
    chronicle.showLetters = (counts) => {
      for (const [link, hash] of links) {
        if (counts.get(hash.slice(1))) link.setAttribute("href", hash);
        else link.removeAttribute("href");
      }
    };
  };

  const startLetters = (bar) => {
    if (chronicle.large) return startInParts(bar);
    const links = [...bar.querySelectorAll("a[href]")].map((link) => [link, document.getElementById(link.hash.slice(1))]);
    const follow = () => {
      for (const [link, group] of links) {
        if (group?.hidden) link.removeAttribute("href");
        else link.setAttribute("href", `#${group?.id ?? ""}`);
      }
    };
    const observer = new MutationObserver(follow);
    for (const [, group] of links) {
      if (group) observer.observe(group, { attributes: true, attributeFilter: ["hidden"] });
    }
    follow();
  };

  document.querySelectorAll(".letters").forEach(startLetters);
}
