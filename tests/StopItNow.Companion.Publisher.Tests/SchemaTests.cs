using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task Writes_the_schemas_that_stand_beside_the_content_and_leaves_the_same_alone()
    {
        using WorkFolder folder = new();
        string schemas = folder.At("content", "schema");

        PublisherRun first = await PublisherRun.Of("schema", "--out", schemas);
        PublisherRun second = await PublisherRun.Of("schema", "--out", schemas);

        Assert.Equal((0, $"6 schemas in {schemas}, 6 changed.\n"), (first.ExitCode, first.Output));
        Assert.Equal((0, $"6 schemas in {schemas}, 0 changed.\n"), (second.ExitCode, second.Output));
        Assert.Equal(WorkFolder.FilesOf(Path.Combine(Repository.Root, "api", "content", "schema")), WorkFolder.FilesOf(schemas));
    }

    [Fact]
    public async Task Schemas_beside_the_content_are_no_content()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        await PublisherRun.Of("schema", "--out", folder.At("content", "schema"));

        PublisherRun run = await PublisherRun.Of("check", "--content", folder.Content);

        Assert.Equal((0, "62 entries, 0 problems\n"), (run.ExitCode, run.Output));
    }
}
