using StopItNow.Companion.Catalogue.Checks.Words;
using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Translations;

namespace StopItNow.Companion.Catalogue.Checks.Doubts;

/// <summary>
/// The sentences of a service, translated ones as well, do not say "day or night" beside hours that say otherwise, nor name hours where it always answers. Somebody in need believes the sentence.
/// </summary>
internal sealed class WordsFitHours : IContentRule
{
    private const int MinutesAWeek = 7 * 24 * 60;

    public string Name => "words-fit-hours";

    public void Check(ContentPack pack, ProblemList problems)
    {
        foreach (Entry<HelpResource> service in pack.Resources)
        {
            bool always = IsAlways(service.Value.Hours);
            foreach ((string field, string? text) in Sentences.Of(service.Value).Where(sentence => sentence.Text is not null))
            {
                if (!always)
                {
                    Told(service, field, text!, Locales.Source, service, problems);
                }
                else if (AllHours.SomeHours.In(text!).FirstOrDefault() is { } some)
                {
                    problems.Add(service, field, $"says '{some}', and its hours say that it always answers", "make the sentence and the hours agree, or leave it if the sentence speaks of something else");
                }
            }

            foreach (Entry<Translation> translation in always ? [] : pack.Translations.Where(t => t.Value.Id == service.Value.Id))
            {
                foreach ((string field, string? text) in Sentences.Of(translation.Value).Where(sentence => sentence.Text is not null))
                {
                    Told(translation, field, text!, translation.Locale!, service, problems);
                }
            }
        }
    }

    private static void Told<T>(Entry<T> entry, string field, string text, string locale, Entry<HelpResource> service, ProblemList problems)
    {
        if (AllHours.In(text, locale) is { } all)
        {
            string hours = service.Value.Hours.Kind == HoursKind.Unknown ? "are unknown" : "are some hours of the week";
            problems.Add(entry, field, $"says '{all}', and the hours of {service.Value.Id} {hours} ({service.File}:{service.Places.Of("hours")})", "make the sentence and the hours agree");
        }
    }

    private static bool IsAlways(OpeningHours hours) => hours.Kind == HoursKind.Always
        || (hours.Kind == HoursKind.Weekly && hours.Ranges.Sum(range => range.Days.Count * (HoursForm.Minutes(range).To - HoursForm.Minutes(range).From)) >= MinutesAWeek);
}
