namespace StopItNow.Companion.Catalogue.Parsing;

/// <summary>The part of YAML that content uses: no anchors, aliases, tags or keys that are not plain words.</summary>
internal abstract record YamlValue(int Line)
{
    public abstract string Kind { get; }
}

internal sealed record YamlText(string Text, bool Plain, int Line) : YamlValue(Line)
{
    public override string Kind => "text";

    /// <summary>Written as nothing: empty, <c>null</c> or <c>~</c> without quotes.</summary>
    public bool IsNull => Plain && (Text is "" or "~" or "null");
}

internal sealed record YamlList(IReadOnlyList<YamlValue> Items, int Line) : YamlValue(Line)
{
    public override string Kind => "a list";
}

internal sealed record YamlMap(IReadOnlyList<YamlField> Fields, int Line) : YamlValue(Line)
{
    public override string Kind => "a group of fields";
}

internal sealed record YamlField(string Name, int Line, YamlValue Value);
