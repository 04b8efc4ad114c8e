import { mount } from "../ui/mount";
import { load } from "./load";
import { ProgressPage } from "./ProgressPage";
import { words } from "./words";

document.title = words.documentTitle(__PRODUCT_NAME__);
void mount(async () => <ProgressPage {...(await load())} />);
