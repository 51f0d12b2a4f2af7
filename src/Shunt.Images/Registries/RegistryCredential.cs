namespace Shunt.Images.Registries;

/// <summary>Who one is to a registry.</summary>
/// <param name="User">The user's name; null when the secret is an identity token, which says it itself.</param>
/// <param name="Secret">The password or token. It is never written anywhere.</param>
public sealed record RegistryCredential(string? User, string Secret)
{
    /// <summary>The name alone.</summary>
    public override string ToString() => User ?? "an identity token";
}
