using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

public static partial class DotNetPublishSettingsExtensions
{
    /// <summary>Sets the MSBuild property Version: the version.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetVersion<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.WithPair<T, object>(nameof(DotNetPublishSettings.Properties), "Version", v);

    /// <summary>Sets the MSBuild property VersionPrefix: the version without what follows it.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetVersionPrefix<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.WithPair<T, object>(nameof(DotNetPublishSettings.Properties), "VersionPrefix", v);

    /// <summary>Sets the MSBuild property AssemblyVersion: the version that other assemblies refer to.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetAssemblyVersion<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.WithPair<T, object>(nameof(DotNetPublishSettings.Properties), "AssemblyVersion", v);

    /// <summary>Sets the MSBuild property FileVersion: the version of the file.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetFileVersion<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.WithPair<T, object>(nameof(DotNetPublishSettings.Properties), "FileVersion", v);

    /// <summary>Sets the MSBuild property InformationalVersion: the version for people.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetInformationalVersion<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.WithPair<T, object>(nameof(DotNetPublishSettings.Properties), "InformationalVersion", v);

    /// <summary>Sets the MSBuild property RepositoryUrl: the address of the repository.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetRepositoryUrl<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.WithPair<T, object>(nameof(DotNetPublishSettings.Properties), "RepositoryUrl", v);

    /// <summary>Sets the MSBuild property PackageReleaseNotes: the release notes of the package.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetPackageReleaseNotes<T>(this T o, string? v)
        where T : DotNetPublishSettings
        => o.WithPair<T, object>(nameof(DotNetPublishSettings.Properties), "PackageReleaseNotes", v);

    /// <summary>Sets the MSBuild property ContinuousIntegrationBuild: builds as a server does: with paths that are the same everywhere, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null takes it away.</param>
    public static T SetContinuousIntegrationBuild<T>(this T o, bool? v)
        where T : DotNetPublishSettings
        => o.WithPair<T, object>(nameof(DotNetPublishSettings.Properties), "ContinuousIntegrationBuild", v);

    /// <summary>Builds as a server does: with paths that are the same everywhere: the MSBuild property ContinuousIntegrationBuild.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableContinuousIntegrationBuild<T>(this T o)
        where T : DotNetPublishSettings
        => o.SetContinuousIntegrationBuild(true);

    /// <summary>Sets the MSBuild property TreatWarningsAsErrors: makes every warning an error, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null takes it away.</param>
    public static T SetTreatWarningsAsErrors<T>(this T o, bool? v)
        where T : DotNetPublishSettings
        => o.WithPair<T, object>(nameof(DotNetPublishSettings.Properties), "TreatWarningsAsErrors", v);

    /// <summary>Makes every warning an error: the MSBuild property TreatWarningsAsErrors.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableTreatWarningsAsErrors<T>(this T o)
        where T : DotNetPublishSettings
        => o.SetTreatWarningsAsErrors(true);

    /// <summary>Sets the MSBuild property DeterministicSourcePaths: maps source paths, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null takes it away.</param>
    public static T SetDeterministicSourcePaths<T>(this T o, bool? v)
        where T : DotNetPublishSettings
        => o.WithPair<T, object>(nameof(DotNetPublishSettings.Properties), "DeterministicSourcePaths", v);

    /// <summary>Maps source paths: the MSBuild property DeterministicSourcePaths.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableDeterministicSourcePaths<T>(this T o)
        where T : DotNetPublishSettings
        => o.SetDeterministicSourcePaths(true);
}
