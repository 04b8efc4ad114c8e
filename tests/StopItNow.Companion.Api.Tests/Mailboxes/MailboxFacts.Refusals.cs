using System.Text.Json;
using StopItNow.Companion.Api.Tests.Problems;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Mailboxes;

/// <summary>What is not a request for a mailbox, and which part of it is named.</summary>
public abstract partial class MailboxFacts
{
    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"registration":"R","days":90}""")]
    [InlineData("""{"registration":"R","tokens":T,"days":0}""")]
    [InlineData("""{"registration":"R","tokens":T,"days":91}""")]
    [InlineData("""{"registration":"R","tokens":T,"days":"90"}""")]
    [InlineData("""{"registration":"R","tokens":T}""")]
    [InlineData("""{"registration":"R","tokens":T,"days":90,"name":"blue zebra"}""")]
    [InlineData("""{"registration":"R","registration":"R","tokens":T,"days":90}""")]
    [InlineData("""{"registration":"R=","tokens":T,"days":90}""")]
    [InlineData("""{"registration":null,"tokens":T,"days":90}""")]
    [InlineData("""{"registration":"R","tokens":{"person":P,"partner":P},"days":90}""")]
    [InlineData("""{"registration":"R","tokens":{"person":P,"partner":null},"days":90}""")]
    public async Task Refuses_a_body_that_describes_no_mailbox(string body)
    {
        var mailbox = new TestMailbox();
        using var right = JsonDocument.Parse(mailbox.Body());
        var tokens = right.RootElement.GetProperty("tokens");
        var written = body.Replace("\"R", "\"" + right.RootElement.GetProperty("registration").GetString(), StringComparison.Ordinal)
            .Replace(":T", $":{tokens.GetRawText()}", StringComparison.Ordinal)
            .Replace(":P", $":{tokens.GetProperty("person").GetRawText()}", StringComparison.Ordinal);

        await ProblemTests.IsProblem(await mailbox.Register(_client, written, mailbox.Registration), 400, "bad-body");
        await ProblemTests.IsProblem(await mailbox.Read(_client, mailbox.Person), 404, "not-found");
    }

    [Fact]
    public async Task Refuses_a_long_body_and_another_type()
    {
        var mailbox = new TestMailbox();

        await ProblemTests.IsProblem(await mailbox.Register(_client, mailbox.Body() + new string(' ', 4_000), mailbox.Registration), 400, "bad-body");
        await ProblemTests.IsProblem(await mailbox.Register(_client, mailbox.Body(), mailbox.Registration, "text/plain"), 415, "wrong-media-type");
        await ProblemTests.IsProblem(
            await TestMailbox.Send(_client, HttpMethod.Post, mailbox.Notes, mailbox.Person.Write, new ByteArrayContent(TestMailbox.Sealed()), ("Note-Counter", "1"), ("Idempotency-Key", TestMailbox.Key())),
            415, "wrong-media-type");
        await ProblemTests.IsProblem(await TestMailbox.Send(_client, HttpMethod.Delete, mailbox.Path, mailbox.Person.End, TestMailbox.Octets([1])), 415, "body-not-accepted");
        await ProblemTests.IsProblem(await TestMailbox.Send(_client, HttpMethod.Put, mailbox.Path + "?x=1", mailbox.Registration), 400, "bad-parameter");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_399)]
    [InlineData(1_401)]
    [InlineData(100_000)]
    public async Task Takes_notes_of_1400_bytes_only(int size)
    {
        var mailbox = await TestMailbox.Registered(_client);
        await ProblemTests.IsProblem(await mailbox.Post(_client, mailbox.Person, 1, TestMailbox.Random(size)), 400, "bad-body");
    }

    [Theory]
    [InlineData("Note-Counter", "0")]
    [InlineData("Note-Counter", "01")]
    [InlineData("Note-Counter", "-1")]
    [InlineData("Note-Counter", "99999999999999999999")]
    [InlineData("Note-Counter", null)]
    [InlineData("Idempotency-Key", "short")]
    [InlineData("Idempotency-Key", "blue zebra blue zebra!")]
    [InlineData("Idempotency-Key", null)]
    public async Task Names_the_header_that_is_not_right(string name, string? value)
    {
        var mailbox = await TestMailbox.Registered(_client);
        var headers = new Dictionary<string, string> { ["Note-Counter"] = "1", ["Idempotency-Key"] = TestMailbox.Text(TestMailbox.Random(16)) };
        headers.Remove(name);
        if (value is not null)
            headers[name] = value;

        var response = await TestMailbox.Send(
            _client, HttpMethod.Post, mailbox.Notes, mailbox.Person.Write, TestMailbox.Octets(TestMailbox.Sealed()), [.. headers.Select(header => (header.Key, header.Value))]);

        await ProblemTests.IsProblem(response, 400, "bad-header");
        Assert.Equal(name, Assert.Single((await response.Json()).GetProperty("errors").EnumerateArray()).GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("?after=-1")]
    [InlineData("?after=01")]
    [InlineData("?wait=26")]
    [InlineData("?wait=x")]
    [InlineData("?direction=both")]
    [InlineData("?before=1")]
    public async Task Names_the_parameter_that_is_not_right(string query)
    {
        var mailbox = await TestMailbox.Registered(_client);
        await ProblemTests.IsProblem(await mailbox.Read(_client, mailbox.Person, query), 400, "bad-parameter");
    }
}
