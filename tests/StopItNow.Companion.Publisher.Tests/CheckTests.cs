using System.Text;
using System.Text.RegularExpressions;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Publisher.Tests;

public sealed class CheckTests
{
    [Fact]
    public async Task Ends_with_0_and_one_line_when_there_is_no_problem()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());

        PublisherRun run = await PublisherRun.Of("check", "--content", folder.Content);

        Assert.Equal((0, "62 entries, 0 problems\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task The_shipped_content_and_engines_have_no_problem()
    {
        PublisherRun run = await PublisherRun.Of(
            "check", "--content", Path.Combine(Repository.Root, "api", "content"), "--engines", Path.Combine(Repository.Root, "extension", "engines.json"));

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Matches("^[0-9]+ entries, 25 search engines, 0 problems$", run.Lines[^1]);
    }

    [Fact]
    public async Task Ends_with_1_and_tells_every_problem_with_file_and_line()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal()
            .With(ContentExample.Messages, "any-1", "theme", "fear").With(ContentExample.British, "gb-line", "url", "http://www.example.org/"));
        string engines = folder.Write("engines.json", """{"engines": [{"id": "one", "name": "One", "hosts": ["One.example"], "results": [{"kind": "web", "path": "/", "query": ["q"]}]}]}""");

        PublisherRun run = await PublisherRun.Of("check", "--content", folder.Content, "--engines", engines);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("62 entries, 1 search engine, 3 problems", run.Lines[^1]);
        Assert.Equal(4, run.Lines.Length);
        Assert.All(run.Lines[..^1], line => Assert.Matches(@"^[^:]+:[0-9]+ [^:]+: .+, .+$", line));
        Assert.All(run.Lines[..^1], line => Assert.True(File.Exists(Regex.Match(line, "^[^:]+").Value), line));
    }

    [Fact]
    public async Task Measures_expiry_against_the_day_it_is_given()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal().With(ContentExample.British, "gb-line", "verifiedOn", "2025-06-01")
            .With(ContentExample.British, "gb-line", "verifiedBy", "An editor").With(ContentExample.British, "gb-line", "expiresOn", "2026-06-01"));

        Assert.Equal(0, (await PublisherRun.Of("check", "--content", folder.Content, "--today", "2026-06-01")).ExitCode);
        PublisherRun late = await PublisherRun.Of("check", "--content", folder.Content, "--today", "2026-06-02");
        Assert.Equal(1, late.ExitCode);
        Assert.Contains("expiresOn: has passed (2026-06-01)", late.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_of_files_that_are_not_text_or_not_content()
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        File.WriteAllBytes(folder.At("content", "resources", "fr.yaml"), [.. Encoding.UTF8.GetBytes("- id: "), 0xE9]);
        folder.Write("content/messages/cy.yml", "[]");
        folder.Write("content/README.md", "For editors");
        folder.Write("content/.editor.swp", "hidden");

        PublisherRun run = await PublisherRun.Of("check", "--content", folder.Content);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, run.Lines.Length);
        Assert.Contains("is not a place for content", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("is not UTF-8", run.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check --content {nowhere}", "There is no folder {nowhere}.")]
    [InlineData("check --content {empty}", "holds no content")]
    [InlineData("check --content {content} --engines {nowhere}", "There is no file {nowhere}.")]
    [InlineData("check --content {content} --today tomorrow", "--today needs a day written as 2026-01-31.")]
    [InlineData("check", "--content")]
    [InlineData("check --content {content} --colour", "--colour")]
    [InlineData("destroy", "destroy")]
    [InlineData("", "Required command was not provided.")]
    [InlineData("build --content {content}", "--out")]
    [InlineData("build --content {content} --out {file}", "is a file")]
    [InlineData("build --content {content} --out {content}", "which is no part of a candidate")]
    [InlineData("diff --store {empty}", "Give --candidate, or one or two releases with --from and --to.")]
    [InlineData("diff --store {empty} --candidate {nowhere}", "There is no store in {empty}.")]
    [InlineData("diff --store {empty} --new-store --candidate {nowhere}", "There is no candidate in {nowhere}")]
    [InlineData("diff --store {empty} --from 1.1", "--from needs a release written as 1-7")]
    [InlineData("sign --candidate {empty} --store {empty} --new-store --keys {nowhere} --summary Words", "There is no folder {nowhere}. Make keys with 'keys new")]
    [InlineData("sign --candidate {empty} --store {empty} --keys {nowhere}", "--summary")]
    [InlineData("resign --store {empty} --keys {empty} --days 101", "--days needs a whole number from 1 to 100.")]
    [InlineData("publish --candidate {empty} --store {empty}", "--roots")]
    [InlineData("keys new --dir {nowhere} --channel secret", "secret")]
    [InlineData("keys new --dir {nowhere} --channel production", "Nobody is at a terminal to be asked for the passphrase.")]
    [InlineData("keys new --dir {nowhere} --channel production --passphrase-file {nowhere}", "There is no file {nowhere}.")]
    [InlineData("keys rotate --dir {empty}", "Give --head, or --root with the beginning of the key's id.")]
    [InlineData("verify --url ftp://one.example/ --root {file}", "--url needs an address")]
    [InlineData("verify --url http://127.0.0.1:1/ --root {nowhere}", "There is no file {nowhere}.")]
    [InlineData("preview --content {content} --port 70000", "--port needs a whole number from 1 to 65535.")]
    public async Task Ends_with_2_and_a_sentence_when_it_cannot_start(string command, string sentence)
    {
        using WorkFolder folder = new WorkFolder().Holding(ContentExample.Minimal());
        Directory.CreateDirectory(folder.At("empty"));
        folder.Write("file", "");
        string Filled(string text) => Regex.Replace(text, @"\{(\w+)\}", name => folder.At(name.Groups[1].Value));

        PublisherRun run = await PublisherRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Filled)]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(Filled(sentence), run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_explains_the_commands_and_the_exit_codes()
    {
        PublisherRun run = await PublisherRun.Of("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Exit codes: 0", run.Output, StringComparison.Ordinal);
        Assert.Contains("check", run.Output, StringComparison.Ordinal);
        Assert.Contains("build", run.Output, StringComparison.Ordinal);
    }
}
