export { meaningOf, type Over, type Refusal } from "../commitment/meaning";
