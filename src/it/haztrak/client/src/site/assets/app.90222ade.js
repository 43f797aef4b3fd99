// Two pages: "/" lists all manifests, "/manifests/<number>" shows one. Any path is answered with index.html.
const main = document.querySelector("main");

const card = ({ number, goods, from, to, stage }) => {
  const article = document.createElement("article");
  const link = Object.assign(document.createElement("a"), { href: `/manifests/${number}`, textContent: number });
  const title = document.createElement("h2");
  title.append(link, ` ${goods}`);
  const route = document.createElement("p");
  route.textContent = `${from} → ${to}: ${stage.toLowerCase().replace("_", " ")}`;
  article.append(title, route);
  return article;
};

const show = async (path) => {
  const answer = await fetch(`/api${path === "/" ? "/manifests" : path}`).catch(() => undefined);
  if (!answer?.ok) {
    main.textContent = answer?.status === 404 ? "No such consignment." : "The server cannot be reached.";
    return;
  }
  main.replaceChildren(...[await answer.json()].flat().map(card));
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link?.origin === location.origin && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    history.pushState(null, "", link.href);
    show(location.pathname);
  }
});
addEventListener("popstate", () => show(location.pathname));
show(location.pathname);
