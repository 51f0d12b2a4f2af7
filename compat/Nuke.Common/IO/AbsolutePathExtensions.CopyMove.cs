namespace Nuke.Common.IO;

public static partial class AbsolutePathExtensions
{
    private const ExistsPolicy FilePolicies = ExistsPolicy.FileFail | ExistsPolicy.FileSkip | ExistsPolicy.FileOverwrite | ExistsPolicy.FileOverwriteIfNewer;

    /// <summary>Copies a file, or a folder with all it holds.</summary>
    /// <param name="source">What is copied.</param>
    /// <param name="target">Its new path.</param>
    /// <param name="policy">What becomes of what is there already; default: it is an error.</param>
    /// <param name="excludeDirectory">Says which folders below are left out; null for none.</param>
    /// <param name="excludeFile">Says which files below are left out; null for none.</param>
    /// <param name="createDirectories">Whether folders that lack are made.</param>
    /// <returns>The new path; the old one when a file was left as it is.</returns>
    /// <exception cref="ArgumentException">The source does not exist, or the policy forbids it.</exception>
    public static AbsolutePath Copy(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        Func<AbsolutePath, bool>? excludeDirectory = null,
        Func<AbsolutePath, bool>? excludeFile = null,
        bool createDirectories = true)
    {
        if (source.FileExists())
            return WithFile(source, target, policy, createDirectories, () => File.Copy(source, target, overwrite: true));

        WithFolder(source, target, policy, createDirectories);
        foreach (var folder in source.GetDirectories().Where(x => excludeDirectory?.Invoke(x) != true).ToList())
            folder.Copy(target / folder.Name, policy, excludeDirectory, excludeFile, createDirectories);
        foreach (var file in source.GetFiles().Where(x => excludeFile?.Invoke(x) != true).ToList())
            file.Copy(target / file.Name, policy, createDirectories: createDirectories);
        return target;
    }

    /// <summary>Copies a file or a folder into another folder.</summary>
    /// <param name="source">What is copied.</param>
    /// <param name="target">The folder that it goes into.</param>
    /// <param name="policy">What becomes of what is there already; default: it is an error.</param>
    /// <param name="excludeDirectory">Says which folders below are left out; null for none.</param>
    /// <param name="excludeFile">Says which files below are left out; null for none.</param>
    /// <param name="createDirectories">Whether folders that lack are made.</param>
    /// <returns>The new path; the old one when a file was left as it is.</returns>
    public static AbsolutePath CopyToDirectory(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        Func<AbsolutePath, bool>? excludeDirectory = null,
        Func<AbsolutePath, bool>? excludeFile = null,
        bool createDirectories = true)
        => source.Copy(target / source.Name, policy, excludeDirectory, excludeFile, createDirectories);

    /// <summary>Moves a file, or a folder with all it holds.</summary>
    /// <param name="source">What is moved.</param>
    /// <param name="target">Its new path.</param>
    /// <param name="policy">What becomes of what is there already; default: it is an error.</param>
    /// <param name="createDirectories">Whether folders that lack are made.</param>
    /// <param name="deleteRemainingFiles">Whether what the policy left in the old folder is deleted.</param>
    /// <returns>The new path; the old one when a file was left as it is.</returns>
    /// <exception cref="ArgumentException">The source does not exist, or the policy forbids it.</exception>
    public static AbsolutePath Move(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        bool createDirectories = true,
        bool deleteRemainingFiles = false)
    {
        if (source.FileExists())
            return WithFile(source, target, policy, createDirectories, () => File.Move(source, target, overwrite: true));

        WithFolder(source, target, policy, createDirectories);
        foreach (var folder in source.GetDirectories().ToList())
            folder.Move(target / folder.Name, policy, createDirectories, deleteRemainingFiles);
        foreach (var file in source.GetFiles().ToList())
            file.Move(target / file.Name, policy, createDirectories);
        if (deleteRemainingFiles || !Directory.EnumerateFileSystemEntries(source).Any())
            source.DeleteDirectory();
        return target;
    }

    /// <summary>Moves a file or a folder to a path that is made from its own.</summary>
    /// <param name="source">What is moved.</param>
    /// <param name="newPath">Makes the new path.</param>
    /// <param name="policy">What becomes of what is there already; default: it is an error.</param>
    /// <param name="createDirectories">Whether folders that lack are made.</param>
    public static AbsolutePath Move(
        this AbsolutePath source,
        Func<AbsolutePath, AbsolutePath> newPath,
        ExistsPolicy policy = ExistsPolicy.Fail,
        bool createDirectories = true)
        => source.Move(newPath(source), policy, createDirectories);

    /// <summary>Moves a file or a folder into another folder.</summary>
    /// <param name="source">What is moved.</param>
    /// <param name="target">The folder that it goes into.</param>
    /// <param name="policy">What becomes of what is there already; default: it is an error.</param>
    /// <param name="createDirectories">Whether folders that lack are made.</param>
    public static AbsolutePath MoveToDirectory(
        this AbsolutePath source, AbsolutePath target, ExistsPolicy policy = ExistsPolicy.Fail, bool createDirectories = true)
        => source.Move(target / source.Name, policy, createDirectories);

    /// <summary>Gives a file or a folder another name.</summary>
    /// <param name="source">What is renamed.</param>
    /// <param name="newName">The name.</param>
    /// <param name="policy">What becomes of what is there already; default: it is an error.</param>
    public static AbsolutePath Rename(this AbsolutePath source, string newName, ExistsPolicy policy = ExistsPolicy.Fail)
        => source.Move(source.Parent.NotNull() / newName, policy);

    /// <summary>Gives a file another name and keeps its extension.</summary>
    /// <param name="source">What is renamed.</param>
    /// <param name="newName">The name without an extension.</param>
    /// <param name="policy">What becomes of what is there already; default: it is an error.</param>
    public static AbsolutePath RenameWithoutExtension(this AbsolutePath source, string newName, ExistsPolicy policy = ExistsPolicy.Fail)
        => source.Rename(newName + source.Extension, policy);

    private static AbsolutePath WithFile(AbsolutePath source, AbsolutePath target, ExistsPolicy policy, bool createDirectories, Action act)
    {
        if (target.FileExists() && !MayReplace(source, target, policy))
            return source;
        if (createDirectories)
            target.Parent?.CreateDirectory();
        act();
        return target;
    }

    private static bool MayReplace(AbsolutePath source, AbsolutePath target, ExistsPolicy policy) => (policy & FilePolicies) switch
    {
        ExistsPolicy.FileSkip => false,
        ExistsPolicy.FileOverwrite => true,
        ExistsPolicy.FileOverwriteIfNewer => File.GetLastWriteTimeUtc(target) < File.GetLastWriteTimeUtc(source),
        ExistsPolicy.FileFail => throw new ArgumentException($"File '{target}' is there already"),
        _ => throw new ArgumentException($"'{policy}' does not say what becomes of file '{target}', which is there already"),
    };

    private static void WithFolder(AbsolutePath source, AbsolutePath target, ExistsPolicy policy, bool createDirectories)
    {
        Assert.DirectoryExists(source, $"'{source}' does not exist");
        Assert.False(source.Contains(target), $"Folder '{target}' is in folder '{source}' itself");
        Assert.True(!target.DirectoryExists() || policy.HasFlag(ExistsPolicy.DirectoryMerge), $"Folder '{target}' is there already");
        if (createDirectories)
            target.CreateDirectory();
    }
}
