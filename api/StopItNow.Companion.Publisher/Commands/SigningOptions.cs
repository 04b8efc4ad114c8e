using System.CommandLine;
using StopItNow.Companion.Catalogue.Releases;
using StopItNow.Companion.Publisher.Keys;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary>The options that <c>sign</c>, <c>resign</c> and <c>rollback</c> share.</summary>
internal sealed class SigningOptions
{
    private readonly StoreOption _store;
    private readonly Option<string> _keys = CommonOptions.Keys();
    private readonly Option<string?> _passphrase = CommonOptions.PassphraseFile();

    private readonly Option<bool> _yes = new("--yes") { Description = "Do not ask; the changes are printed all the same" };

    private readonly Option<bool> _acceptLoss = new("--accept-loss")
    {
        Description = "Losing more than half of the messages, a country's last service for the person, a list, or a language's services is right this time",
    };

    private readonly Option<int> _days = new("--days")
    {
        Description = "Days until the release counts as not up to date; sign again before that",
        DefaultValueFactory = _ => 45,
    };

    private readonly Option<string?> _summary = new("--summary")
    {
        Description = "What changed, in a sentence for those who read the list of releases",
        HelpName = "text",
    };

    public SigningOptions(bool summaryRequired, bool mayBegin = false)
    {
        _store = new StoreOption(mayBegin);
        _summary.Required = summaryRequired;
        _days.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out int days) && days >= 1 && days <= Head.LongestLife.Days))
            {
                result.AddError($"--days needs a whole number from 1 to {Head.LongestLife.Days}.");
            }
        });
    }

    public void AddTo(Command command)
    {
        _store.AddTo(command);
        foreach (Option option in new Option[] { _keys, _passphrase, _summary, _days, _yes, _acceptLoss })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="IOException">The folder of keys is not there.</exception>
    /// <exception cref="Refusal">Keys and store do not belong together.</exception>
    public SigningRequest Read(ParseResult parsed, string summary)
    {
        Store store = _store.Read(parsed);
        KeyFolder keys = KeyFolder.Open(parsed.GetRequiredValue(_keys));
        new Standing(store, keys.Roots).RequireSameRoots();
        return new SigningRequest(
            store, keys, parsed.GetValue(_passphrase), new SigningTerms(parsed.GetValue(_summary) ?? summary, parsed.GetValue(_days)),
            parsed.GetValue(_yes), parsed.GetValue(_acceptLoss));
    }
}
