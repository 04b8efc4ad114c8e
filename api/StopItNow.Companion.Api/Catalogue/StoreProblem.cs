using StopItNow.Companion.Catalogue.Content;
using StopItNow.Companion.Catalogue.Releases;

namespace StopItNow.Companion.Api.Catalogue;

/// <summary>Why a store's release is not served.</summary>
/// <param name="Reason">A word of the protocol's closed list or of <see cref="StoreFault"/>.</param>
/// <param name="File">The file within the store; nothing of the machine it lies on.</param>
/// <param name="Mend">What to do, to follow a colon.</param>
internal sealed record StoreProblem(string Reason, string File, string Mend)
{
    /// <summary>A file that breaks the protocol.</summary>
    public static StoreProblem Of(RejectionReason reason, string file) => new(Word.Of(reason), file, reason switch
    {
        RejectionReason.Rollback => "clients never go back to an older release, so publish the old content again with the publisher's rollback",
        RejectionReason.Equivocation => "a release never changes once it is published, so publish another one",
        RejectionReason.BlobMissing => "publish the release again with the publisher",
        _ => "put the file back as it was published, or publish again with the publisher",
    });

    /// <summary>A root whose keys everybody has, where people rely on what is served.</summary>
    public static StoreProblem DevelopmentRoot(string file) => new(
        Word.Of(RejectionReason.WrongChannel), file,
        "a root of channel development serves in the Development environment only, so serve a store of channel production, or set ASPNETCORE_ENVIRONMENT=Development on your own machine");

    /// <summary>A fault of the store itself.</summary>
    public static StoreProblem Of(StoreFault fault, string file) => new(Word.Of(fault), file, fault switch
    {
        StoreFault.NoPointer => "publish a release there, or set Catalogue:Directory to a store that has one",
        StoreFault.BadPointer => "it is one line such as 1-7; publish again with the publisher",
        StoreFault.Unreadable => "give this process the right to read it",
        StoreFault.NoRoom => "the release needs more memory than is set aside for it, so publish a smaller one",
        _ => "publish again with the publisher",
    });
}

/// <summary>What can be wrong with a store before a byte of it is verified.</summary>
internal enum StoreFault
{
    /// <summary>There is no pointer.</summary>
    NoPointer,

    /// <summary>The pointer is not one line that names a position.</summary>
    BadPointer,

    /// <summary>The pointer names a release that is not there.</summary>
    NoHead,

    /// <summary>A root of the chain is not there.</summary>
    NoRoot,

    /// <summary>A head lies in another release's folder.</summary>
    WrongFolder,

    /// <summary>The file cannot be read.</summary>
    Unreadable,

    /// <summary>The release does not fit into memory.</summary>
    NoRoom,

    /// <summary>A fault of ours.</summary>
    Fault,
}
