import { mount } from "../ui/mount";
import { load } from "./load";
import { SelfTestPage } from "./SelfTestPage";
import { words } from "./words";

document.title = words.documentTitle(__PRODUCT_NAME__);
void mount(async () => <SelfTestPage {...(await load())} />);
