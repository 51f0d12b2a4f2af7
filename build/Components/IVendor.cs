using Nuke.Common;
using Product;

/// <summary>Vendor: the packages that everything here is built from, kept with the source.</summary>
interface IVendor : IRestore
{
    /// <summary>The target.</summary>
    Target Vendor => _ => _
        .Description("Keeps the packages the lock files name in vendor/packages; from then on no feed is asked")
        .DependsOn(Restore)
        .ThatWrites(this)
        .Executes(() => Run(() => VendoredPackages.Fill(Release.Request.Repository, Release.Narrator)));
}
