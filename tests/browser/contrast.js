// Every visible text of the open page whose contrast with what lies behind it is too small (WCAG 2.2, 1.4.3).
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const rgba = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(colour, [red, green, blue, alpha / 255]);
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, place) => part * a + below[place] * (1 - a));
  const ancestors = (element) => (element ? [element, ...ancestors(element.parentElement)] : []);
  const white = [255, 255, 255];

  const behind = (element) =>
    ancestors(element)
      .map((each) => rgba(getComputedStyle(each).backgroundColor))
      .reduceRight((below, layer) => over(layer, below), white);

  const light = (colour) => {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const shown = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };

  const found = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.data.trim();
    const element = texts.currentNode.parentElement;
    if (!text || element.closest("script, style, noscript, option:disabled, :disabled") || !shown(element)) continue;
    const style = getComputedStyle(element);
    const opacity = ancestors(element).reduce((product, each) => product * getComputedStyle(each).opacity, 1);
    const paper = behind(element);
    const [red, green, blue, alpha] = rgba(style.color);
    const value = contrast(over([red, green, blue, alpha * opacity], paper), paper);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (value < (large ? 3 : 4.5)) {
      const place = ancestors(element).slice(0, 3).reverse().map((each) => each.localName + (each.className && `.${each.className}`));
      found.set(place.join(" > "), `${value.toFixed(2)} ${style.color} on ${paper.map(Math.round)} ${place.join(" > ")}: ${text.slice(0, 20)}`);
    }
  }
  return [...found.values()];
}
