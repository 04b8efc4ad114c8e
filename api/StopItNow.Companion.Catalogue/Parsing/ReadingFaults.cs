namespace StopItNow.Companion.Catalogue.Parsing;

/// <summary>Names of the problems that reading itself finds, beside those of the rules.</summary>
internal static class ReadingFaults
{
    public const string Yaml = "yaml";
    public const string FilePlace = "file-place";
    public const string Field = "field";
    public const string MissingField = "missing-field";
    public const string UnknownField = "unknown-field";
    public const string DuplicateField = "duplicate-field";
    public const string ListFile = "list-file";
    public const string EnginesShape = "engines-shape";

    public static IReadOnlyList<string> All { get; } = [Yaml, FilePlace, Field, MissingField, UnknownField, DuplicateField, ListFile, EnginesShape];
}
