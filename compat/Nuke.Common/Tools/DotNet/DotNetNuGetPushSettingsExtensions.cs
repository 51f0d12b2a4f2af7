using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Settings of <c>dotnet nuget push</c>. Each call gives a copy.</summary>
public static partial class DotNetNuGetPushSettingsExtensions
{
    /// <summary>Sets the package to push.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetTargetPath<T>(this T o, string? v)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.TargetPath), v);

    /// <summary>Takes away the package to push.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetTargetPath<T>(this T o)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.TargetPath), null);

    /// <summary>Sets the feed.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetSource<T>(this T o, string? v)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.Source), v);

    /// <summary>Takes away the feed.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetSource<T>(this T o)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.Source), null);

    /// <summary>Sets the feed for symbols.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetSymbolSource<T>(this T o, string? v)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.SymbolSource), v);

    /// <summary>Takes away the feed for symbols.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetSymbolSource<T>(this T o)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.SymbolSource), null);

    /// <summary>Sets the seconds it may take; default 300.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetTimeout<T>(this T o, int? v)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.Timeout), v);

    /// <summary>Takes away the seconds it may take; default 300.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetTimeout<T>(this T o)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.Timeout), null);

    /// <summary>Sets the key for the feed; masked in all output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetApiKey<T>(this T o, string? v)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.ApiKey), v);

    /// <summary>Takes away the key for the feed; masked in all output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetApiKey<T>(this T o)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.ApiKey), null);

    /// <summary>Sets the key for the feed for symbols; masked in all output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">The value; null takes it away.</param>
    public static T SetSymbolApiKey<T>(this T o, string? v)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.SymbolApiKey), v);

    /// <summary>Takes away the key for the feed for symbols; masked in all output.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T ResetSymbolApiKey<T>(this T o)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.SymbolApiKey), null);

    /// <summary>Leaves symbols out, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetNoSymbols<T>(this T o, bool? v)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.NoSymbols), v);

    /// <summary>Leaves symbols out.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableNoSymbols<T>(this T o)
        where T : DotNetNuGetPushSettings
        => o.SetNoSymbols(true);

    /// <summary>Undoes: leaves symbols out.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableNoSymbols<T>(this T o)
        where T : DotNetNuGetPushSettings
        => o.SetNoSymbols(false);

    /// <summary>Goes on when the feed has the version already, when true.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    /// <param name="v">Whether; null for the tool's own default.</param>
    public static T SetSkipDuplicate<T>(this T o, bool? v)
        where T : DotNetNuGetPushSettings
        => o.With(nameof(DotNetNuGetPushSettings.SkipDuplicate), v);

    /// <summary>Goes on when the feed has the version already.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T EnableSkipDuplicate<T>(this T o)
        where T : DotNetNuGetPushSettings
        => o.SetSkipDuplicate(true);

    /// <summary>Undoes: goes on when the feed has the version already.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="o">What to start from.</param>
    public static T DisableSkipDuplicate<T>(this T o)
        where T : DotNetNuGetPushSettings
        => o.SetSkipDuplicate(false);
}
