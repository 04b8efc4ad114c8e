import { mount } from "../ui/mount";
import { load } from "./load";
import { PopupPage } from "./PopupPage";

void mount(
  async () => <PopupPage {...(await load())} />,
  () => __PRODUCT_NAME__,
);
