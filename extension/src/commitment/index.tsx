import { mount } from "../ui/mount";
import { load } from "./load";
import { CommitmentPage } from "./page/CommitmentPage";
import { words } from "./words";

void mount(
  async () => <CommitmentPage {...(await load())} />,
  () => words.documentTitle({ product: __PRODUCT_NAME__ }),
);
