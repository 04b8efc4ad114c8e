import { mount } from "../ui/mount";
import { load } from "./load";
import { PopupPage } from "./PopupPage";

document.title = __PRODUCT_NAME__;
void mount(async () => <PopupPage {...(await load())} />);
