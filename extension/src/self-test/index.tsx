import { mount } from "../ui/mount";
import { load } from "./load";
import { SelfTestPage } from "./SelfTestPage";
import { words } from "./words";

void mount(
  async () => <SelfTestPage {...(await load())} />,
  () => words.documentTitle({ product: __PRODUCT_NAME__ }),
);
