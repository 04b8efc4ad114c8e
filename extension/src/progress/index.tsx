import { mount } from "../ui/mount";
import { load } from "./load";
import { ProgressPage } from "./ProgressPage";
import { words } from "./words";

void mount(
  async () => <ProgressPage {...(await load())} />,
  () => words.documentTitle({ product: __PRODUCT_NAME__ }),
);
