/** What was saved to be blocked cannot be read. A search is then not checked rather than waved through: it is no empty list. */
export class UnreadableTermsError extends Error {
  override readonly name = "UnreadableTermsError";
}
