using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Engines;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Engines;

public sealed class EngineFileTests
{
    private const string Valid = """
        {"engines": [
          {"id": "one", "name": "One", "hosts": ["www.one.example", "one.example"],
           "results": [{"kind": "web", "path": "/search", "query": ["q"]}, {"kind": "images", "path": "/i", "query": ["q", "p"], "methods": ["get", "post"]}]},
          {"id": "two", "name": "Two", "hosts": ["two.example"], "results": [{"kind": "web", "path": "/", "query": ["q"]}]},
          {"id": "three", "name": "Three", "optional": true, "charsetParameter": "ie", "legacyCharset": "gb18030", "hosts": ["three.example", "map.three.example"],
           "results": [{"kind": "shopping", "path": "/{any}/buy", "query": ["q"]}, {"kind": "maps", "path": "/p/search/{query}", "query": [], "hosts": ["map.three.example"]}]}
        ]}
        """;

    public static IEnumerable<TheoryDataRow<string, string, string, string>> FailingExamples =>
    [
        new("engine-ids", "id", "\"id\": \"two\"", "\"id\": \"one\""),
        new("engine-ids", "id", "\"id\": \"two\"", "\"id\": \"Two!\""),
        new("engine-ids", "name", "\"name\": \"Two\"", "\"name\": \"<b>\""),
        new("engine-hosts", "hosts[0]", "\"two.example\"", "\"one.example\""),
        new("engine-hosts", "hosts[0]", "\"two.example\"", "\"Two.example\""),
        new("engine-hosts", "hosts[0]", "\"two.example\"", "\"*.two.example\""),
        new("engine-hosts", "hosts[0]", "\"two.example\"", "\"192.0.2.1\""),
        new("engine-hosts", "hosts[0]", "\"two.example\"", "\"https://two.example\""),
        new("engine-hosts", "hosts", "[\"two.example\"]", "[]"),
        new("engine-results", "results[0].path", "\"path\": \"/\"", "\"path\": \"search\""),
        new("engine-results", "results[0].path", "\"path\": \"/\"", "\"path\": \"/(.*)\""),
        new("engine-results", "results[1].path", "\"path\": \"/i\"", "\"path\": \"/search\""),
        new("engine-results", "results[0].query", "\"path\": \"/\", \"query\": [\"q\"]", "\"path\": \"/\", \"query\": []"),
        new("engine-results", "results[0].query", "\"path\": \"/\", \"query\": [\"q\"]", "\"path\": \"/\", \"query\": [\"q=\"]"),
        new("engine-results", "results[0].path", "\"path\": \"/{any}/buy\"", "\"path\": \"/{some}/buy\""),
        new("engine-results", "results[0].path", "\"path\": \"/{any}/buy\"", "\"path\": \"/{query}/buy\""),
        new("engine-results", "results[0].path", "\"path\": \"/{any}/buy\"", "\"path\": \"/x{any}/buy\""),
        new("engine-results", "results[0].path", "\"path\": \"/{any}/buy\"", "\"path\": \"/Buy\""),
        new("engine-results", "results[0].path", "\"path\": \"/{any}/buy\"", "\"path\": \"/buy/\""),
        new("engine-results", "results[0].query", "\"path\": \"/\", \"query\": [\"q\"]", "\"path\": \"/\", \"query\": [\"Q\"]"),
        new("engine-results", "results[1].query", "\"path\": \"/p/search/{query}\"", "\"path\": \"/p/search\""),
        new("engine-results", "results[1].hosts", "\"hosts\": [\"map.three.example\"]", "\"hosts\": [\"two.example\"]"),
        new("engine-charsets", "legacyCharset", "\"gb18030\"", "\"utf-16\""),
        new("engine-charsets", "charsetParameter", "\"ie\"", "\"ie=\""),
        new("field", "optional", "\"optional\": true", "\"optional\": \"perhaps\""),
        new("field", "results[1].kind", "\"images\"", "\"pictures\""),
        new("field", "results[1].methods[1]", "\"post\"", "\"put\""),
        new("missing-field", "results[0].query", "\"path\": \"/\", \"query\": [\"q\"]", "\"path\": \"/\""),
        new("unknown-field", "pattern", "\"id\": \"two\"", "\"id\": \"two\", \"pattern\": \".*\""),
        new("duplicate-field", "name", "\"name\": \"Two\"", "\"name\": \"Two\", \"name\": \"Two\""),
        new("engines-shape", "file", "\"id\": \"two\",", "\"id\": \"two\""),
        new("engines-shape", "engines", "\"engines\"", "\"machines\""),
    ];

    [Fact]
    public void Reads_engines_with_their_hosts_and_pages()
    {
        EngineParse parse = EngineFile.Check(new ContentFile("engines.json", Valid));

        Assert.Empty(parse.Problems);
        Assert.Equal(["one", "two", "three"], parse.Engines.Select(e => e.Id));
        Assert.Equal([RequestMethod.Get, RequestMethod.Post], parse.Engines[0].Results[1].Methods);
    }

    [Fact]
    public void Reads_what_only_some_engines_have()
    {
        IReadOnlyList<SearchEngine> engines = EngineFile.Check(new ContentFile("engines.json", Valid)).Engines;

        Assert.Equal([false, false, true], engines.Select(e => e.IsOptional));
        Assert.Equal([new EngineCharsets(null, null), new EngineCharsets(null, null), new EngineCharsets("ie", "gb18030")], engines.Select(e => e.Charsets));
        Assert.Equal([false, true], engines[2].Results.Select(page => page.HoldsQueryInPath));
        Assert.Equal(["map.three.example"], engines[2].Results[1].Hosts);
        Assert.Equal([ResultsKind.Shopping, ResultsKind.Maps], engines[2].Results.Select(page => page.Kind));
    }

    [Theory]
    [MemberData(nameof(FailingExamples))]
    public void Refuses_an_engine_that_breaks_one_rule(string rule, string field, string part, string replacement)
    {
        Assert.Contains(part, Valid, StringComparison.Ordinal);

        IReadOnlyList<Problem> problems = EngineFile.Check(new ContentFile("engines.json", Valid.Replace(part, replacement, StringComparison.Ordinal))).Problems;

        Problem problem = Assert.Single(problems);
        Assert.Equal((rule, field), (problem.Rule, problem.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"engines\": {}}")]
    [InlineData("{\"engines\": [1]}")]
    [InlineData("{\"engines\": [[[[[[[[[[[]]]]]]]]]]]}")]
    public void Tells_of_a_file_that_is_no_list_of_engines(string text)
        => Assert.NotEmpty(EngineFile.Check(new ContentFile("engines.json", text)).Problems);
}
