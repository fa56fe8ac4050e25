// What keeps the focus of the open page from being seen: a sentence, or nothing.
() => {
  const active = document.activeElement;
  // the hidden radio buttons of the appearance show their focus on the label beside them
  const element = active.matches(".md-option") ? active.nextElementSibling : active;
  if (element === document.body) return "";
  const named = element.outerHTML.replace(/\s+/g, " ").slice(0, 100);
  const look = (each) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(each);
    const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor);
    return outlined || boxShadow !== "none";
  };
  if (!look(element)) return `no sign of focus: ${named}`;
  const box = [...element.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
  if (!box) return `no size: ${named}`;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `out of the window: ${named}`;
  const top = document.elementFromPoint(x, y);
  if (!top || !(element.contains(top) || top.contains(element))) return `hidden below ${top?.className}: ${named}`;
  return "";
}
