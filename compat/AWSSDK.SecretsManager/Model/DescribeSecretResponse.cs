using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>What <c>DescribeSecretAsync</c> answers.</summary>
public class DescribeSecretResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Its ARN.</value>
    public string? ARN { get; set; }

    /// <value>When it was made.</value>
    public DateTime? CreatedDate { get; set; }

    /// <value>Since when it is marked for deletion; null when it is not.</value>
    public DateTime? DeletedDate { get; set; }

    /// <value>What it is, in words.</value>
    public string? Description { get; set; }

    /// <value>The key it is encrypted with.</value>
    public string? KmsKeyId { get; set; }

    /// <value>When it was changed last.</value>
    public DateTime? LastChangedDate { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>The tags.</value>
    public List<Tag>? Tags { get; set; }

    void IShape.Walk(Walker walk)
    {
        ARN = walk.Text("ARN", ARN);
        CreatedDate = walk.Time("CreatedDate", CreatedDate);
        DeletedDate = walk.Time("DeletedDate", DeletedDate);
        Description = walk.Text("Description", Description);
        KmsKeyId = walk.Text("KmsKeyId", KmsKeyId);
        LastChangedDate = walk.Time("LastChangedDate", LastChangedDate);
        Name = walk.Text("Name", Name);
        Tags = walk.Shapes("Tags", Tags);
    }
}
