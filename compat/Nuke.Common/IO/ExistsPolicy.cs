namespace Nuke.Common.IO;

/// <summary>What a copy or a move does with what is there already: one policy for folders, one for files.</summary>
[Flags]
public enum ExistsPolicy
{
    /// <summary>A folder that is there is an error.</summary>
    DirectoryFail = 1,

    /// <summary>Folders are merged.</summary>
    DirectoryMerge = 2,

    /// <summary>A file that is there is an error.</summary>
    FileFail = 4,

    /// <summary>A file that is there stays.</summary>
    FileSkip = 8,

    /// <summary>A file that is there is replaced.</summary>
    FileOverwrite = 16,

    /// <summary>A file that is there is replaced by a newer one.</summary>
    FileOverwriteIfNewer = 32,

    /// <summary>Anything that is there is an error.</summary>
    Fail = DirectoryFail | FileFail,

    /// <summary>Folders are merged, and files that are there stay.</summary>
    MergeAndSkip = DirectoryMerge | FileSkip,

    /// <summary>Folders are merged, and files that are there are replaced.</summary>
    MergeAndOverwrite = DirectoryMerge | FileOverwrite,

    /// <summary>Folders are merged, and files that are there are replaced by newer ones.</summary>
    MergeAndOverwriteIfNewer = DirectoryMerge | FileOverwriteIfNewer,
}
