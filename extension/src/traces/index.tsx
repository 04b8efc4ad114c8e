import { mount } from "../ui/mount";
import { load } from "./load";
import { TracesPage } from "./TracesPage";
import { words } from "./words";

document.title = words.documentTitle(__PRODUCT_NAME__);
void mount(async () => <TracesPage {...(await load())} />);
