import { mount } from "../ui/mount";
import { load } from "./load";
import { SettingsPage } from "./SettingsPage";
import { words } from "./words";

document.title = words.documentTitle(__PRODUCT_NAME__);
void mount(async () => <SettingsPage facts={await load()} />);
