import { mount } from "../ui/mount";
import { FirstRunPage } from "./FirstRunPage";
import { load } from "./load";
import { words } from "./words";

void mount(
  async () => <FirstRunPage facts={await load()} />,
  () => words.documentTitle({ product: __PRODUCT_NAME__ }),
);
