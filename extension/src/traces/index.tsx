import { mount } from "../ui/mount";
import { load } from "./load";
import { TracesPage } from "./TracesPage";
import { words } from "./words";

void mount(
  async () => <TracesPage {...(await load())} />,
  () => words.documentTitle({ product: __PRODUCT_NAME__ }),
);
