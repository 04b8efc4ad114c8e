using System.CommandLine;
using StopItNow.Companion.Publisher.Files;
using StopItNow.Companion.Publisher.Stores;

namespace StopItNow.Companion.Publisher.Commands;

/// <summary>
/// Which store a command means. A folder that holds none is a mistyped path until somebody says <c>--new-store</c>: a release signed for an empty store would be number 1
/// again, and nothing would be compared.
/// </summary>
internal sealed class StoreOption(bool mayBegin = false)
{
    private const string New = "--new-store";

    private readonly Option<string> _store = new("--store")
    {
        Description = "Folder of everything that was published: roots/, blobs/, releases/ and current",
        HelpName = "folder",
        Required = true,
    };

    private readonly Option<bool> _new = new(New) { Description = "Nothing was published yet: begin the store in --store, if none is there" };

    public void AddTo(Command command)
    {
        command.Options.Add(_store);
        if (mayBegin)
        {
            command.Options.Add(_new);
        }
    }

    /// <exception cref="IOException">There is no store in the folder, and nobody said that it is new; the message is a sentence for the editor.</exception>
    public Store Read(ParseResult parsed)
    {
        string folder = parsed.GetRequiredValue(_store);
        return mayBegin && parsed.GetValue(_new) ? new Store(new DiskFiles(), folder) : Existing(folder, mayBegin ? $"Look for a typing mistake in --store, or say {New} if this is its first release." : "Look for a typing mistake in --store.");
    }

    /// <summary>What another command has to be told of a store that is only beginning: the option, or nothing.</summary>
    public static string Of(Store store) => store.IsBegun ? "" : $" {New}";

    /// <exception cref="IOException">There is no store in the folder.</exception>
    public static Store Existing(string folder, string mend = "Look for a typing mistake in --store, or leave the option out if nothing was published yet.")
    {
        Store store = new(new DiskFiles(), folder);
        return store.IsBegun ? store : throw new DirectoryNotFoundException($"There is no store in {folder}. {mend}");
    }
}
