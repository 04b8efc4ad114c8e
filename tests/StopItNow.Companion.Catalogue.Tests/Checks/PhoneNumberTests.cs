using StopItNow.Companion.Catalogue.Checks;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Tests.Examples;
using Xunit;

namespace StopItNow.Companion.Catalogue.Tests.Checks;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("GB", "+3538081570000", "0808 157 0000", "phone.number: +353 is Ireland's code, and this service is in GB, write +44, or, if people there do ring abroad, show the plus sign in 'display' too (+3538081570000)")]
    [InlineData("GB", "+18081570000", "1-808-157-0000", "phone.number: +1 is the United States' and Canada's code, and this service is in GB, write +44, or, if people there do ring abroad, show the plus sign in 'display' too (+18081570000)")]
    [InlineData("GB", "+9998081570000", "0808 157 0000", "phone.number: begins with the calling code of no country we list, write the plus sign and the country's code, such as +44 in GB")]
    [InlineData("GB", "+9998081570000", "+999 808 157 0000", "phone.number: begins with the calling code of no country we list, write the plus sign and the country's code, such as +44 in GB")]
    [InlineData("GB", "+8081570000", "0808 157 0000", "phone.number: begins with the calling code of no country we list, write the plus sign and the country's code, such as +44 in GB")]
    [InlineData("GB", "+4408081570000", "0808 157 0000", "phone.number: has a 0 after +44 that is only dialled inside the country, leave it out: +448081570000")]
    [InlineData("GB", "+4408081570000", "+44 0808 157 0000", "phone.number: has a 0 after +44 that is only dialled inside the country, leave it out: +448081570000")]
    [InlineData("GB", "+4418081570000", "0808 157 0000", "phone.display: '0808 157 0000' is not the number that is rung, +4418081570000, make both agree: a display of 0808 157 0000 is rung as +448081570000")]
    [InlineData("IT", "+39612345678", "06 1234 5678", "phone.display: '06 1234 5678' is not the number that is rung, +39612345678, make both agree: a display of 06 1234 5678 is rung as +390612345678")]
    [InlineData("GB", "08081570000", "0808 157 0000", "phone.number: has more than 6 digits and no country code, write +, the country's code and the digits without a 0 in front")]
    [InlineData("GB", "1161234", "116 1234", "phone.number: has more than 6 digits and no country code, write +, the country's code and the digits without a 0 in front")]
    [InlineData("GB", "08001", "08001", "phone.number: begins with 0 but has no country code, write +, the country's code and the digits after the 0")]
    [InlineData("GB", "+4480815700", "0808 157 00", "phone.number: has 8 digits after +44, where the United Kingdom has 9 or 10, compare it with its source digit by digit")]
    [InlineData("GB", "+4480815700000", "0808 157 00000", "phone.number: has 11 digits after +44, where the United Kingdom has 9 or 10, compare it with its source digit by digit")]
    [InlineData("IE", "+353123456", "0123456", "phone.number: has 6 digits after +353, where Ireland has 7 to 9, or 10 after 1800, compare it with its source digit by digit")]
    [InlineData("IE", "+44137284716", "+44 1372 84716", null)]
    [InlineData("IE", "+4413728471", "+44 1372 8471", "phone.number: has 8 digits after +44, where the United Kingdom has 9 or 10, compare it with its source digit by digit")]
    [InlineData("ZZ", "+448081570000", "0808 157 0000", "phone.display: cannot be checked: we do not know the calling code of ZZ, show the number with its plus sign (+448081570000)")]
    [InlineData("ZZ", "+448081570000", "+44 808 157 0000", null)]
    [InlineData("GB", "+35312345678", "+353 1 234 5678", null)]
    [InlineData("GB", "+448001111", "0800 1111", null)]
    [InlineData("GB", "116123", "116 123", null)]
    [InlineData("IE", "+3531800123456", "1800 123 456", null)]
    [InlineData("IT", "+390612345678", "06 1234 5678", null)]
    [InlineData("US", "+18887738368", "(888) 773-8368", null)]
    [InlineData("CA", "+18337033303", "1-833-703-3303", null)]
    [InlineData("INT", "+448081570000", "0808 157 0000", null)]
    public void Takes_only_a_number_that_its_country_can_ring(string country, string number, string display, string? told)
    {
        PhoneNumber phone = new(number, display);

        NumberFault? fault = NumberingPlan.Fault(phone, country);

        Assert.Equal(told, fault is null ? null : $"{fault.Field}: {fault.Wrong}, {fault.Mend}");
        Assert.True(told is not null || (PhoneNumberForm.Fault(number) is null && PhoneNumberForm.Agrees(phone)));
    }

    [Fact]
    public void A_wrong_number_is_told_with_its_file_line_and_field()
    {
        Problem problem = Assert.Single(ContentExample.Minimal().With(ContentExample.British, "gb-line", "phone", "{number: '+3538081570000', display: 0808 157 0000}").Problems());

        Assert.StartsWith($"{ContentExample.British}:{problem.Line} phone.number: +353 is Ireland's code, and this service is in GB, write +44", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_emergency_number_may_begin_with_0()
        => Assert.Empty(ContentExample.Minimal().With(ContentExample.Countries, "GB", "emergency", "{number: '000', source: {text: A page}}").Problems());

    [Fact]
    public void Every_shipped_country_has_one_calling_code_and_no_code_begins_with_another()
    {
        string file = Path.Combine(Repository.Root, "api", "content", "countries.yaml");
        IEnumerable<string> countries = ContentPack.Parse([new ContentFile("countries.yaml", File.ReadAllText(file))]).Pack.Countries.Select(entry => entry.Value.Code);

        Assert.Equal(
            countries.Where(code => code != "INT").Order(StringComparer.Ordinal), CallingCodes.All.SelectMany(code => code.Countries).Order(StringComparer.Ordinal));
        Assert.All(CallingCodes.All, one => Assert.Single(CallingCodes.All, other => one.Digits.StartsWith(other.Digits, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("last June", "is not a date we can read, write year, month and day as 2024-06-11, or 2024-06, or 2024, or leave it out: 'source undated'")]
    [InlineData("2024-6-1", "is not a date we can read, write year, month and day as 2024-06-11, or 2024-06, or 2024, or leave it out: 'source undated'")]
    [InlineData("2026-01-16", "is after today (2026-01-15), write the day the source gives, or leave it out: 'source undated'")]
    [InlineData("2026-01-15", null)]
    public void Tells_a_date_of_a_source_that_cannot_be_read_from_one_after_today(string date, string? told)
    {
        Problem? problem = ContentExample.Minimal().With(ContentExample.British, "gb-line", "source", $"{{text: A page, date: {date}}}").Problems().SingleOrDefault();

        Assert.Equal(told, problem is null ? null : $"{problem.Wrong}, {problem.Mend}");
    }
}
