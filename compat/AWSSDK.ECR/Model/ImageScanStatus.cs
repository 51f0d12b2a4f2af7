namespace Amazon.ECR.Model;

/// <summary>How far a scan is.</summary>
public class ImageScanStatus : IShape
{
    /// <value>What it is, in words.</value>
    public string? Description { get; set; }

    /// <value>How far it is.</value>
    public ScanStatus? Status { get; set; }

    void IShape.Walk(Walker walk)
    {
        Description = walk.Text("description", Description);
        Status = walk.Constant("status", Status, ScanStatus.FindValue);
    }
}
