import { mount } from "../ui/mount";
import { load } from "./load";
import { SettingsPage } from "./SettingsPage";
import { words } from "./words";

void mount(
  async () => <SettingsPage facts={await load()} />,
  () => words.documentTitle({ product: __PRODUCT_NAME__ }),
);
