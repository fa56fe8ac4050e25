// The bar of letters follows the filters: a letter whose entries are all hidden leads nowhere.
{
  "use strict";

  const startLetters = (bar) => {
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
