using System.Net;
using StopItNow.Companion.Api.Tests.Running;

namespace StopItNow.Companion.Api.Tests.Messages;

public sealed class MessagesTests(SmallApi small)
{
    private readonly HttpClient _client = small.Api.Client();

    [Theory]
    [InlineData("", "law-one own-one partner-one")]
    [InlineData("?concern=any", "own-one")]
    [InlineData("?theme=law", "law-one")]
    [InlineData("?audience=partner", "partner-one")]
    [InlineData("?concern=sexual-images-of-children&audience=self&theme=law", "law-one")]
    [InlineData("?concern=any&theme=law", "")]
    [InlineData("?concern=sexual-content", "")]
    public async Task Answers_what_every_filter_lets_through(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', (await (await _client.Get($"/v1/messages{query}")).Json()).Ids()));

    [Theory]
    [InlineData("fr", "fr", "own-one")]
    [InlineData("fr-CA", "fr", "own-one")]
    [InlineData("FR-be", "fr", "own-one")]
    [InlineData("en-US", "en-GB", "law-one own-one partner-one")]
    [InlineData("cy", "en-GB", "law-one own-one partner-one")]
    [InlineData("zh-Hant-TW", "en-GB", "law-one own-one partner-one")]
    public async Task Falls_back_as_a_whole_and_says_to_what(string locale, string chosen, string ids)
    {
        var answer = await (await _client.Get($"/v1/messages?locale={locale}")).Json();

        Assert.Equal(chosen, answer.GetProperty("locale").GetString());
        Assert.Equal(ids, string.Join(' ', answer.Ids()));
    }

    [Fact]
    public async Task Names_its_release_and_may_be_kept_as_long_as_the_head()
    {
        var response = await _client.Get("/v1/messages");

        var ready = await (await _client.Get("/health/ready")).Json();
        var answer = await response.Json();
        Assert.Equal(ready.GetProperty("release").GetString(), answer.GetProperty("release").GetString());
        Assert.Equal((1, 1), (answer.GetProperty("rootVersion").GetInt32(), answer.GetProperty("sequence").GetInt32()));
        Assert.Equal("public, max-age=300", response.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("?colour=blue", "colour", "use concern, theme, audience, locale")]
    [InlineData("?Theme=law", "Theme", "use concern, theme, audience, locale")]
    [InlineData("?theme=Law", "theme", "use one of law, harm, help, own-reason")]
    [InlineData("?theme=0", "theme", "use one of law, harm, help, own-reason")]
    [InlineData("?theme=", "theme", "use one of law, harm, help, own-reason")]
    [InlineData("?theme=law&theme=law", "theme", "write it once")]
    [InlineData("?theme=law,help", "theme", "use one of law, harm, help, own-reason")]
    [InlineData("?audience=everyone", "audience", "use one of self, partner, young-person, affected, professional")]
    [InlineData("?concern=other", "concern", "use one of sexual-images-of-children, sexual-content, any")]
    [InlineData("?locale=not%20a%20locale", "locale", "use a language tag (BCP 47), such as en-GB or fr")]
    public async Task Names_a_bad_parameter_and_how_to_mend_it(string query, string field, string mend)
    {
        var response = await _client.Get($"/v1/messages{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Header("Content-Type"));
        var error = Assert.Single((await response.Json()).GetProperty("errors").EnumerateArray());
        Assert.Equal((field, mend), (error.GetProperty("field").GetString(), error.GetProperty("mend").GetString()));
    }

    [Fact]
    public async Task Reports_every_bad_parameter_at_once() =>
        Assert.Equal(3, (await (await _client.Get("/v1/messages?a=1&theme=x&locale=!")).Json()).GetProperty("errors").GetArrayLength());
}
