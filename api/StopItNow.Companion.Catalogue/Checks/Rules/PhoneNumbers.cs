using StopItNow.Companion.Catalogue.Content;

namespace StopItNow.Companion.Catalogue.Checks.Rules;

/// <summary>Numbers can be rung, and what people read is what is rung.</summary>
internal sealed class PhoneNumbers : IContentRule
{
    public string Name => "phone-numbers";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (Entry<HelpResource> entry in pack.Resources.Where(r => r.Value.Phone is not null))
        {
            PhoneNumber phone = entry.Value.Phone!;
            if (PhoneNumberForm.Fault(phone.Number) is { } fault)
            {
                problems.Add(entry, "phone.number", fault, "write the plus sign, country code and digits without spaces");
            }
            else if (NumberingPlan.Fault(phone, entry.Value.Country) is { } wrong)
            {
                problems.Add(entry, wrong.Field, wrong.Wrong, wrong.Mend);
            }
            else if (!PhoneNumberForm.Agrees(phone))
            {
                problems.Add(entry, "phone.display", $"'{phone.Display}' is not the number that is rung, {phone.Number}", "make the digits of both agree");
            }
        }

        foreach (Entry<Country> entry in pack.Countries)
        {
            if (entry.Value.Emergency is not { } emergency)
            {
                continue;
            }

            if ((PhoneNumberForm.Fault(emergency.Number) ?? NumberingPlan.TooLong(emergency.Number)?.Wrong) is { } fault)
            {
                problems.Add(entry, "emergency.number", fault, "write the digits alone");
            }
        }
    }
}
