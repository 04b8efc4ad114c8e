import { mount } from "../ui/mount";
import { FirstRunPage } from "./FirstRunPage";
import { load } from "./load";
import { words } from "./words";

document.title = words.documentTitle(__PRODUCT_NAME__);
void mount(async () => <FirstRunPage facts={await load()} />);
